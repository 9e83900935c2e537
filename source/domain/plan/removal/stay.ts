import type {AwsProblem} from '../../account/aws-problem.ts';

/** Who goes on using a thing: a service or daemon on a cluster, or a family that tasks are started from. */
export type Using = {
	readonly kind: 'service' | 'daemon' | 'family';
	readonly name: string;
	readonly region: string;
	/** The cluster's name. */
	readonly cluster?: string;
};

/** What could not be looked at, in the names of IAM actions, and why. */
export type NotSeen = {readonly region: string; readonly operation: string; readonly code: AwsProblem['code']};

/** What a removal leaves where it is, and why. */
export type Stay = {
	readonly kind: 'secret' | 'parameter' | 'role' | 'definition' | 'service' | 'daemon' | 'things';
	/** Of `things`, which could not be searched for, the region. */
	readonly name: string;
	readonly region: string;
	readonly why: StayWhy;
};

export type StayWhy =
	/** Others use it; each once. */
	| {readonly kind: 'used'; readonly by: readonly Using[]}
	/** Nobody who could be seen uses it, and not everybody could. */
	| {readonly kind: 'uncounted'; readonly unseen: readonly NotSeen[]}
	/** It may be ours; it could not be read. */
	| {readonly kind: 'unread'; readonly unseen: readonly NotSeen[]}
	/** This tool didn't make it: it has no tag of ours. */
	| {readonly kind: 'not-ours'}
	/** Its deletion is scheduled already; an ISO instant. */
	| {readonly kind: 'scheduled'; readonly until: string}
	/** Somebody else's Agent that was adopted: nothing is left to go back to. */
	| {readonly kind: 'no-way-back'}
	/** It has gone back; its tasks got our tags at their start, and a search by tag finds them. */
	| {readonly kind: 'tagged-tasks'};
