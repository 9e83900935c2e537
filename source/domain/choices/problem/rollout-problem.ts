import type {VersionStep} from './downgrade.ts';
import type {Rollout} from './rollout.ts';

/** A rollout that did not get there. */
export type RolloutProblem =
	| {
			readonly code: 'rollout-failed';
			readonly rollout: Rollout;
			/** What it was to change of the Agent's version. */
			readonly versions?: VersionStep;
			/**
			`unconfirmed`: what ran before is set again, and was not seen to run. `replaced`: what was there before was
			another Agent, which is deleted.
			*/
			readonly rolledBack:
				'by-aws' | 'by-us' | 'unconfirmed' | 'no' | 'nothing-before' | 'replaced' | 'restarted';
	  }
	/** All is set, and no instance is there to run it. */
	| {readonly code: 'rollout-idle'; readonly rollout: Rollout}
	| {readonly code: 'rollout-timeout'; readonly rollout: Rollout; readonly seconds: number};
