import type {CheckId} from './problem/check-result.ts';

/** What a plan is for. Each has a planner (`plan/plan-changes.ts`) and its facts here. */
export type Intent = 'install' | 'upgrade' | 'rollback' | 'removal' | 'rotation' | 'code';

/** What becomes of a run that is taken back. */
export type TakenBackHow = 'made' | 'changed';

type IntentFacts = {
	/** It is about Agents of ours that are there: only clusters with one can be chosen. */
	readonly needsAgent: boolean;
	/** What a run did that died is taken back by it: what it made goes, or what it changed is again as it was. */
	readonly takesBack?: TakenBackHow;
	/** Another revision is all that it gives an Agent, and a rollback takes it back. */
	readonly isRolledBack?: true;
	/** What ran before in each of them is read too. */
	readonly needsHistory: boolean;
	/** Answers decide what is planned, so that others can mend what a check finds. */
	readonly followsAnswers: boolean;
	/** Answers that its command takes no option for are changed by an install, which would do the same and that. */
	readonly isMendedByInstall?: true;
	/** Nobody is asked for a key: each Agent keeps the one that it has. */
	readonly keepsKey: boolean;
	/** It is about another key: the one that is there is no answer, and the one in hand takes its place everywhere. */
	readonly bringsKey?: true;
	/** Of several clusters one goes first, unless somebody wants none to. */
	readonly hasCanary?: true;
	/** Where nobody names a version, it looks for the newest. */
	readonly renews: boolean;
	/** Who else uses what it changes or takes away is read too, in all regions. */
	readonly countsUsers?: true;
	/** An older Agent than the one that runs is taken only where that is said. */
	readonly refusesDowngrade?: true;
	/** It is also about what Agents of ours leave behind that are gone, with their cluster or without. */
	readonly takesLeftovers?: true;
	/** Nothing of the plan rests on choices that nobody is asked for, and they stay open. */
	readonly leavesOpen?: true;
	/** Which checks say something of its plan; all where it isn't said. */
	readonly checks?: readonly CheckId[];
};

/** What questions, checks and plans ask of an intent; nobody compares its name. */
export const intents: Readonly<Record<Intent, IntentFacts>> = {
	install: {
		needsAgent: false,
		needsHistory: false,
		followsAnswers: true,
		isMendedByInstall: true,
		keepsKey: false,
		renews: false,
		hasCanary: true,
	},
	// What an install would make, for another tool to make it.
	code: {needsAgent: false, needsHistory: false, followsAnswers: true, keepsKey: false, renews: false},
	upgrade: {
		needsAgent: true,
		needsHistory: false,
		followsAnswers: true,
		isMendedByInstall: true,
		keepsKey: true,
		renews: true,
		isRolledBack: true,
		hasCanary: true,
		refusesDowngrade: true,
	},
	rollback: {
		needsAgent: true,
		needsHistory: true,
		followsAnswers: false,
		isMendedByInstall: true,
		keepsKey: true,
		renews: false,
		takesBack: 'changed',
	},
	removal: {
		takesBack: 'made',
		needsAgent: true,
		needsHistory: false,
		followsAnswers: false,
		keepsKey: true,
		renews: false,
		countsUsers: true,
		takesLeftovers: true,
		leavesOpen: true,
		checks: ['credentials-outlive-rollout', 'permissions', 'clock-skew', 'instance-replacement', 'unread'],
	},
	rotation: {
		needsAgent: true,
		needsHistory: false,
		followsAnswers: true,
		isMendedByInstall: true,
		keepsKey: false,
		bringsKey: true,
		renews: false,
		countsUsers: true,
		checks: [
			'credentials-outlive-rollout',
			'permissions',
			'execution-role',
			'stored-key',
			'old-key',
			'agent-connected',
			'forecast',
			'other-agents',
			'releases',
			'daemon-percentages',
			'draining-service',
			'quotas',
			'clock-skew',
			'plain-key',
			'keys-in-clear',
			'kept-as-is',
			'key-verdict',
			'instance-replacement',
			'unread',
		],
	},
};
