import type {Unread} from '../../account/unread.ts';

/** Whether a cluster can be chosen, and if not, why. */
export type Standing =
	| {readonly kind: 'open'}
	| {readonly kind: 'fargate-only'}
	| {readonly kind: 'batch'}
	| {readonly kind: 'no-instances'}
	/** No Agent of ours is there, which is what the command is about; how many are somebody else's. */
	| {readonly kind: 'not-ours'; readonly others: number}
	| {readonly kind: 'unreadable'; readonly unread: Unread};
