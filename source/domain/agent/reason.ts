import type {FeatureId} from '../choices/feature-id.ts';

/** CPU units or MiB that a feature asks for, or the Agent by itself. */
export type SizeAsk = {readonly what: FeatureId | 'base'; readonly amount: number};

/** Why a line is in a definition; shown beside it, so that nobody has to guess who asked for it. */
export type Reason =
	/** Of a size, which is the most that any part asks for, `parts` are all that ask. */
	| {readonly kind: 'feature'; readonly feature: FeatureId; readonly parts?: readonly SizeAsk[]}
	| {readonly kind: 'setting'; readonly flag: string}
	| {readonly kind: 'platform'}
	| {readonly kind: 'base'}
	/** What an application sends to the Agent by it. */
	| {readonly kind: 'sends'; readonly feature: FeatureId}
	/** Whose data it is, in an application's definition: unified service tagging. */
	| {readonly kind: 'tagging'}
	/** What running Agents read when they start was changed, by this plan or at the instant `at`. */
	| {readonly kind: 'key-changed'; readonly at?: string}
	/** The newest Agent that this tool knows; `released` is an ISO day. */
	| {readonly kind: 'newest-known'; readonly released: string}
	/** The tag that they follow means another version since the tasks were deployed; `released` is an ISO day. */
	| {readonly kind: 'newer-release'; readonly version: string; readonly released: string}
	/** An earlier run of ours wrote it and this one doesn't want it. */
	| {readonly kind: 'no-longer'}
	/** Nobody else uses it: how many services, daemons and families were looked at, and in how many regions. */
	| {readonly kind: 'unused'; readonly looked: number; readonly regions: number}
	/** Somebody else wrote it; kept. */
	| {readonly kind: 'yours'};
