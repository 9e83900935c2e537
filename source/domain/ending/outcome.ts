import type {Format} from '../choices/choices.ts';
import type {CheckResult} from '../choices/problem/check-result.ts';
import type {VersionStep} from '../choices/problem/downgrade.ts';
import type {AccountName} from '../choices/wishes/wanted-account.ts';
import type {FleetCounts} from '../fleet/view/fleet-view.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {Unseen} from '../choices/problem/rollout.ts';
import type {Findings} from '../estate/findings.ts';
import type {LeftAlone, Plan} from '../plan/plan.ts';

/** How one target ended, and what was left alone. */
export type ClusterOutcome = {
	/** Whose account it is in, where the run was for several. */
	readonly of?: AccountName;
	/** The target's id; what follows are its names for people. */
	readonly target: string;
	readonly cluster: string;
	readonly region: string;
	/** The service's or daemon's name: a cluster can have several. */
	readonly service?: string;
	readonly kind:
		| 'installed'
		| 'updated'
		| 'unchanged'
		| 'removed'
		| 'failed'
		| 'rolled-back'
		| 'going-on'
		| 'left-alone'
		| 'not-started';
	readonly running: number;
	readonly eligible: number;
	/** It could not be looked at in the end: the numbers are old, or there are none. */
	readonly unseen?: Unseen;
	/** Of what goes back: the revision from before, as `family:number`. */
	readonly back?: string;
	/** The versions of its Agent before and after, where it was to get another one. */
	readonly versions?: VersionStep;
	/** It was to be taken out. */
	readonly isRemoval?: true;
	/** Nobody looked, as was asked for: `running` says nothing. */
	readonly isUnwatched?: true;
	/** Of what was left alone: why. */
} & Partial<Pick<LeftAlone, 'why' | 'owner' | 'containers'>>;

/** What a plan leaves alone, as it ends. */
export function leftOutcomes({leftAlone}: Pick<Plan, 'leftAlone'>): readonly ClusterOutcome[] {
	return leftAlone.map(({clusterArn, name, refused, nothing, ...left}) => ({
		...left,
		service: name,
		kind: 'left-alone',
		running: 0,
		eligible: 0,
	}));
}

/** Whether a run changed the account; `perhaps` where a change was sent and no answer came, and none before it was. */
export type Changed = boolean | 'perhaps';

/** How a run for several accounts ended in one of them. */
export type AccountOutcome = {readonly of: AccountName; readonly kind: Ended['kind']; readonly problem?: Problem};

/** How a run ended; `accounts` where it was for several, `fleet` how its places stand. */
export type Outcome = Ended & {
	readonly accounts?: readonly AccountOutcome[];
	readonly fleet?: FleetCounts;
	/** Its account was simulated and is gone with it: nothing goes on, and no other run finds what it did. */
	readonly isDemo?: true;
};

/** How a run ended. `clusters` is what happened on each; empty when nothing was reached. */
type Ended =
	| {readonly kind: 'done'; readonly clusters: readonly ClusterOutcome[]}
	/** `isRemoval`, here and of what was planned: something was to be taken out. */
	| {readonly kind: 'nothing-to-do'; readonly isRemoval?: true; readonly clusters: readonly ClusterOutcome[]}
	| {
			readonly kind: 'planned';
			readonly changes: number;
			readonly detailed: boolean;
			readonly isRemoval?: true;
			readonly clusters: readonly ClusterOutcome[];
	  }
	/** What `doctor` found; nothing was to be changed. */
	| {readonly kind: 'examined'; readonly checks: readonly CheckResult[]; readonly clusters: readonly ClusterOutcome[]}
	/** What `status` found; `isCheck`: whether it is to fail where something wants attention. */
	| {
			readonly kind: 'surveyed';
			readonly findings: Findings;
			/** How many there are, whoever they belong to. */
			readonly agents: number;
			readonly isCheck: boolean;
			readonly clusters: readonly ClusterOutcome[];
	  }
	/** How a fleet stands; `isCheck`: whether it is to fail where something wants attention. */
	| {
			readonly kind: 'fleet-seen';
			readonly isWell: boolean;
			readonly isCheck: boolean;
			readonly clusters: readonly ClusterOutcome[];
	  }
	/** What `next` showed; nothing was to be changed. `changes` requests would make it so. */
	| {
			readonly kind: 'wired';
			readonly service: string;
			readonly changes: number;
			readonly clusters: readonly ClusterOutcome[];
	  }
	/** What `export` wrote; `resources` are described in it, and `checks` judged what it makes where it is deployed. */
	| {
			readonly kind: 'exported';
			readonly format: Format;
			readonly resources: number;
			readonly checks: readonly CheckResult[];
			readonly clusters: readonly ClusterOutcome[];
	  }
	/** One of several accounts, that has none of the clusters that were named; `named`: as they were said. */
	| {readonly kind: 'absent'; readonly named: readonly string[]; readonly clusters: readonly ClusterOutcome[]}
	/** Left by choice before approval. */
	| {readonly kind: 'left'; readonly clusters: readonly ClusterOutcome[]}
	| {
			readonly kind: 'failed';
			readonly problem: Problem;
			readonly changed: Changed;
			readonly clusters: readonly ClusterOutcome[];
	  }
	| {readonly kind: 'rolled-back'; readonly problem: Problem; readonly clusters: readonly ClusterOutcome[]}
	/** Some clusters failed, or were refused what was asked for, and others did not. */
	| {readonly kind: 'partial'; readonly problems: readonly Problem[]; readonly clusters: readonly ClusterOutcome[]}
	| {readonly kind: 'going-on'; readonly problem: Problem; readonly clusters: readonly ClusterOutcome[]}
	| {
			readonly kind: 'stopped';
			readonly changed: Changed;
			/** Only watching was stopped: every change of the plan is made. */
			readonly isAllMade?: true;
			readonly clusters: readonly ClusterOutcome[];
	  };
