import type {AwsProblem} from '../../account/aws-problem.ts';
import type {UnknownImage} from '../../account/image-verdict.ts';
import type {Owner} from '../../account/owner.ts';
import type {Command} from '../../account/repair.ts';
import type {FeatureId} from '../feature-id.ts';
import type {Invocation} from '../invocation.ts';
import type {Site} from '../../account/site.ts';
import type {Downgrade} from './downgrade.ts';
import type {Elsewhere} from './elsewhere.ts';
import type {FailedChange} from './failed-change.ts';
import type {FleetProblem} from './areas/fleet-problem.ts';
import type {FeatureRefusal} from './feature-refusal.ts';
import type {FleetTemplateProblem} from './areas/fleet-template-problem.ts';
import type {SignInProblem} from './areas/sign-in-problem.ts';
import type {ExportProblem, ServiceProblem} from './areas/service-problem.ts';
import type {MissingAnswers} from './missing-answers.ts';
import type {NothingBefore} from './nothing-before.ts';
import type {PlanProblem} from './areas/plan-problem.ts';
import type {UsageFault} from './usage-fault.ts';
import type {Unmatched} from './unknown-cluster.ts';
import type {Standing} from './standing.ts';
import type {Rollout} from './rollout.ts';
import type {RotationProblem} from './areas/rotation-problem.ts';
import type {RemovalProblem} from './areas/removal-problem.ts';
import type {RolloutProblem} from './areas/rollout-problem.ts';
import type {StackSetProblem} from './areas/stack-set-problem.ts';
import type {CheckResult} from './check-result.ts';
import type {Expected} from './expected.ts';

/** An Agent that can't go back. */
type Where = {readonly cluster: string; readonly region: string; readonly service: string};

/**
An expected failure as data. `explain` in text/ turns it into what failed, what is done and what to do.
Only facts stand here; nothing secret, and text from AWS is still raw (the front makes control characters visible).
*/
export type Problem =
	| ServiceProblem
	| ExportProblem
	| RolloutProblem
	| RemovalProblem
	| RotationProblem
	| SignInProblem
	| PlanProblem
	| FleetProblem
	| StackSetProblem
	| FleetTemplateProblem
	| (Where & NothingBefore & {readonly code: 'nothing-before'})
	/** It could not be asked, or gave no answer to tell by. */
	| ({readonly code: 'image-unknown'} & UnknownImage)
	| AwsProblem
	| MissingAnswers
	| {readonly code: 'usage'; readonly faults: readonly UsageFault[]}
	| {readonly code: 'no-region'}
	| {readonly code: 'unknown-region'; readonly region: string; readonly nearest?: string}
	// Clusters.
	| {readonly code: 'no-clusters'; readonly regions: readonly string[]}
	| {
			readonly code: 'unknown-cluster';
			readonly cluster: string;
			readonly regions: readonly string[];
			readonly nearest?: string;
			/** What its ARN names instead of what was looked at. */
			readonly elsewhere?: Elsewhere;
			/** Of a pattern or a tag, what there is; of a canary, the clusters of the plan. */
			readonly unmatched?: Unmatched;
			/** It was to go first, and is none of the clusters of the plan. */
			readonly isCanary?: true;
	  }
	| {readonly code: 'cluster-not-possible'; readonly cluster: string; readonly standing: Standing}
	/** Chosen before anybody had looked into them; no answer any more. */
	| {
			readonly code: 'clusters-taken-out';
			readonly clusters: ReadonlyArray<{readonly cluster: string; readonly standing: Standing}>;
	  }
	/** `isEmpty`: there is nothing that could be selected. */
	| {readonly code: 'nothing-selected'; readonly question: string; readonly isEmpty?: boolean}
	// The key.
	| {
			readonly code: 'key-form';
			readonly why:
				'empty' | 'spaces' | 'quotes' | 'length' | 'characters' | 'application-key' | 'client-token' | 'key-id';
			readonly length: number;
	  }
	/** Typed where none belongs. */
	| {readonly code: 'misplaced-key'}
	/** `unasked`: another site gave no answer to tell by. */
	| {readonly code: 'key-refused'; readonly site: Site; readonly unasked?: Site}
	| {readonly code: 'key-elsewhere'; readonly site: Site; readonly other: Site}
	/** What was given to read data with is an API key, or not known at the site together with the API key. */
	| {readonly code: 'application-key'; readonly site: Site; readonly why: 'api-key' | 'refused'}
	| {
			readonly code: 'reference-form';
			readonly what: 'secret-arn' | 'parameter' | 'role' | 'region-mismatch' | 'partition';
			readonly value: string;
			readonly expected: Expected;
	  }
	| {
			readonly code: 'secret-unusable';
			/** A secret where it isn't said. */
			readonly kind?: 'parameter';
			readonly name: string;
			readonly why: 'scheduled-deletion' | 'not-found' | 'binary' | 'json' | 'json-form' | 'quotes' | 'shape';
			readonly detail: string;
			readonly keys?: readonly string[];
	  }
	| {
			readonly code: 'role-unusable';
			readonly role: string;
			readonly why: 'not-found' | 'unreadable';
			readonly detail: string;
	  }
	// Choices.
	| {readonly code: 'invalid-setting'; readonly field: string; readonly value: string; readonly expected: Expected}
	| {
			readonly code: 'feature-impossible';
			readonly feature: FeatureId;
			readonly refusal: FeatureRefusal;
			readonly clusters: readonly string[];
	  }
	/** Older versions than those that run, which nobody gets by chance. */
	/** The registry was asked what a tag means, and has none of that name. */
	| {readonly code: 'image-absent'; readonly image: string}
	| {readonly code: 'downgrade'; readonly agents: readonly Downgrade[]}
	| {readonly code: 'checks-failed'; readonly checks: readonly CheckResult[]}
	| {readonly code: 'state-moved'; readonly what: readonly string[]}
	/** What was said of somebody else's Agent can't be done, or a person has to say more. */
	| {
			readonly code: 'foreign-agent';
			readonly cluster: string;
			readonly agent: string;
			readonly owner: Owner;
			readonly existing: 'adopt' | 'replace';
			readonly wants: 'another-way' | 'yes' | 'name';
			/** Those that are, or may be, an Agent. */
			readonly containers: readonly string[];
	  }
	/** Something that is no Agent has the name that ours would take. */
	| {readonly code: 'name-taken'; readonly cluster: string; readonly service: string}
	// Applying and watching.
	| {
			readonly code: 'change-failed';
			readonly change: FailedChange;
			readonly problem: Problem;
			/** No answer came, so that it may have happened all the same: what shows whether it did. */
			readonly mayBeDone?: Command;
	  }
	/** What was changed stays so, and how it goes on could not be seen: `rollout` is as old as it says. */
	| {readonly code: 'rollout-unseen'; readonly rollout: Rollout; readonly problem: Problem}
	| {readonly code: 'stopped'; readonly running?: string}
	/** The journal has gaps from here on. `detail` is the system's word for why: a full disk, an unmounted one. */
	| {readonly code: 'journal-lost'; readonly journal: string; readonly detail: string}
	/** The page of a run is missing, or is as it was before. `detail` is the system's word for why. */
	| {readonly code: 'page-lost'; readonly page: string; readonly detail: string}
	// Ours.
	| {
			readonly code: 'bug';
			readonly name: string;
			readonly detail: string;
			readonly version: string;
			readonly journal?: string;
	  };

/** Part of the contract with scripts: the `problem` event names it. */
export type ProblemCode = Problem['code'];

/** The problem with a code; written as a lookup so that a table of functions can be indexed by a code. */
export type ProblemOf<Code extends ProblemCode = ProblemCode> = {
	[Each in Code]: Extract<Problem, {readonly code: Each}>;
}[Code];

/** A problem on its way up through code that can only throw. */
export class ProblemError extends Error {
	readonly problem: Problem;
	/** The request was sent and nothing said what became of it: it may have done what it was to do. */
	readonly isUnanswered: boolean;
	/** The run that it ended, as it would be started again. */
	readonly again?: Invocation;

	constructor(problem: Problem, isUnanswered = false, again?: Invocation) {
		super(problem.code);
		this.name = 'ProblemError';
		this.problem = problem;
		this.isUnanswered = isUnanswered;
		if (again) {
			this.again = again;
		}
	}
}

export type {Elsewhere} from './elsewhere.ts';
