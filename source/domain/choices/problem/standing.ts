import type {Unread} from '../../account/unread.ts';

/** Whether a cluster can be chosen, and if not, why. */
export type Standing =
	| OwnStanding
	/** No Agent of ours is there, which is what the command is about; how many are somebody else's. */
	| {readonly kind: 'not-ours'; readonly others: number};

/** How a cluster stands by what is in it, whatever a command is about. */
export type OwnStanding =
	| {readonly kind: 'open'}
	| {readonly kind: 'fargate-only'}
	| {readonly kind: 'batch'}
	| {readonly kind: 'no-instances'}
	| {readonly kind: 'unreadable'; readonly unread: Unread};
