import type {Site} from '../../../account/site.ts';
import type {VersionStep} from '../downgrade.ts';
import type {Rollout} from '../rollout.ts';

/** A rollout that did not get there. */
export type RolloutProblem =
	/** What went first runs, and Datadog hears of so many of its hosts: the others are left as they are. */
	| {
			readonly code: 'canary-silent';
			readonly cluster: string;
			readonly site: Site;
			readonly hosts: number;
			readonly of: number;
	  }
	/** Nothing of an account was begun, or of some of its clusters, since `first` of another one did not get there. */
	| {readonly code: 'held-back'; readonly first: string; readonly why: 'canary' | 'fail-fast'}
	/** A cluster of several accounts has that name: `clusters` are all of them, each with its account. */
	| {readonly code: 'ambiguous-canary'; readonly canary: string; readonly clusters: readonly string[]}
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
