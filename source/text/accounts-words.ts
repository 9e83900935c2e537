import type {AccountPlan} from '../domain/plan/account-plan.ts';

/** What is said of several accounts together. */
export type AccountsWords = {
	readonly heading: string;
	/** Cells of a row: whose account, its id, how far its plan reaches, and what changes; or why there is none. */
	readonly row: (one: AccountPlan) => readonly string[];
	/** Of how many accounts there are plans, with the sums of these. */
	readonly total: (accounts: readonly AccountPlan[]) => string;
	/** So many of them, in place of one's name. */
	readonly several: (count: number) => string;
};
