import type {Unread} from '../../account/unread.ts';

/** Whether a cluster can be chosen, and if not, why. */
export type Standing =
	| {readonly kind: 'open'}
	| {readonly kind: 'fargate-only'}
	| {readonly kind: 'batch'}
	| {readonly kind: 'no-instances'}
	| {readonly kind: 'unreadable'; readonly unread: Unread};
