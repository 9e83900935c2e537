import type {AccountPlan} from '../../domain/plan/forecast/account-plan.ts';

/** What is said of several accounts together. */
export type AccountsWords = {
	readonly heading: string;
	/** The title of a column that says whose each row is. */
	readonly column: string;
	/** How far the plan of an account reaches, and what changes; or that there is nothing to do. */
	readonly plan: (one: Exclude<AccountPlan, {readonly kind: 'refused'}>) => readonly [reach: string, changes: string];
	/** It doesn't let the run take this role; whose it is stands beside it. */
	readonly refuses: (role: string) => string;
	/** Of how many accounts there are plans, with the sums of these. */
	readonly total: (accounts: readonly AccountPlan[]) => string;
	/** Which cluster goes first, named with its account. */
	readonly first: (name: string) => string;
	/** So many of them, in place of one's name. */
	readonly several: (count: number) => string;
};
