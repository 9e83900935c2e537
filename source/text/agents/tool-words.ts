import type {FlagName} from '../../domain/choices/flags.ts';

/** The tools that coding agents call. */
export const toolNames = ['clusters', 'doctor', 'status', 'plan', 'apply_plan'] as const;

export type ToolName = (typeof toolNames)[number];

/** Fields of what tools take and give. */
export type ToolField =
	| 'clusters'
	| 'features'
	| 'settings'
	| 'command'
	| 'fingerprint'
	| 'exitCode'
	| 'message'
	| 'problems'
	| 'account'
	| 'accounts'
	| 'estate'
	| 'checks'
	| 'plan'
	| 'plans'
	| 'held'
	| 'expires'
	| 'counts'
	| 'canApply'
	| 'changed';

/** What coding agents are told by the tools that they call. */
export type ToolWords = {
	/** How the tools belong together. */
	readonly instructions: (canApply: boolean) => string;
	readonly titles: Readonly<Record<ToolName, string>>;
	readonly descriptions: Readonly<Record<ToolName, string>>;
	readonly fields: Readonly<Record<ToolField, string>>;
	/** Each option in a phrase. */
	readonly flags: Readonly<Record<FlagName, string>>;
	/** What looks like a key was handed over. */
	readonly keyGiven: string;
	readonly wrongInput: (faults: readonly string[]) => string;
	readonly notAllowed: string;
	readonly unknownPlan: (fingerprint: string) => string;
	/** Another plan is being applied. */
	readonly busy: string;
	/** What to do with a plan that was made. */
	readonly show: (plan: PlanToShow) => string;
	/** Which cluster of several accounts goes first. */
	readonly first: (canary: string) => string;
	/** Accounts that were not begun. */
	readonly held: (accounts: readonly string[]) => string;
	/** More stands in a list than is given. */
	readonly more: (count: number) => string;
	/** What a server says when it starts, for who reads its log. */
	readonly serving: (canApply: boolean) => string;
	/** For that log: something was thrown that no call awaits. */
	readonly crashed: (message: string) => string;
};

export type PlanToShow = {readonly fingerprint: string; readonly expires: string; readonly canApply: boolean};
