import type {AccountPlan} from '../../plan/forecast/account-plan.ts';
import type {Outcome} from '../outcome.ts';
import type {Receipt} from '../receipt.ts';

/** What only a run for several accounts tells. */
export type AccountEvent =
	/** Each account was planned, or why not: what one approval is for. */
	| {
			readonly type: 'accounts-planned';
			readonly accounts: readonly AccountPlan[];
			/** The cluster that goes first of all accounts, with its account in front. */
			readonly canary?: string;
			readonly dryRun: boolean;
	  }
	/** One account is done with; `finished` tells of all of them. */
	| {
			readonly type: 'account-finished';
			readonly outcome: Outcome;
			readonly receipt?: Receipt;
			readonly seconds: number;
			/** The file with all that its applications need, as that of `finished`. */
			readonly guide?: string;
	  };
