import type {Decided} from '../choices/complete-choices.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {KeyReferenceFacts} from '../iam/policy.ts';
import type {Change} from './change.ts';
import type {LeftAlone, Plan, Target} from './plan.ts';
import type {Waves} from './order/waves.ts';

/** What is to be done, before anybody judged it: permissions are asked for these changes, checks look at them. */
export type PlannedChanges = {
	readonly changes: readonly Change[];
	readonly targets: readonly Target[];
	readonly leftAlone: readonly LeftAlone[];
	/** What is collected, where that isn't what was chosen. */
	readonly features?: readonly FeatureId[];
	readonly removals?: Plan['removals'];
	readonly stays?: Plan['stays'];
	/** The stored keys that the targets read, one a region. */
	readonly reads: readonly KeyReferenceFacts[];
	/** Which targets go first; absent where all go together. */
	readonly waves?: Waves;
	/** What was asked for and is not done: the plan ends here, before anybody judges it. */
	readonly refusal?: Problem;
	/** A hash of the changes and of the state they were planned from. */
	readonly fingerprint: string;
};

/** Makes the changes of one intent. Pure: planned from what the account shows after applying them, they are none. */
export type Planner = (decided: Decided) => PlannedChanges;
