import type {CheckResult} from '../choices/problem/check-result.ts';
import type {VersionStep} from '../choices/problem/downgrade.ts';
import type {NothingBefore} from '../choices/problem/nothing-before.ts';
import type {Owner} from '../account/owner.ts';
import type {Identity} from '../account/identity.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import type {TaskDefinition} from '../account/task-definition.ts';
import type {Totals} from '../agent/features/feature.ts';
import type {EarlierBy} from '../found/earlier-revision.ts';
import type {Forecast} from './forecast/forecast.ts';
import type {Change} from './change.ts';
import type {Waves} from './order/waves.ts';
import type {Stay} from './removal/stay.ts';

/** One service or daemon to be: which cluster, which instances, and whether it will run on each. */
export type Target = {
	/** Unique in a plan; changes, rollouts and outcomes name the target by it. See `targetId`. */
	readonly id: string;
	readonly group: PlacementGroup;
	/** The plan has another on a cluster of the same name, in another region. */
	readonly isNamesake?: true;
	/** The service's or daemon's name. */
	readonly name: string;
	readonly family: string;
	/** The Agent's container, where its tasks have several. */
	readonly container?: string;
	/** The revision it will use when that one exists already and is reused. */
	readonly reuses?: string;
	/** The change that registers its revision, when one is needed. */
	readonly registers?: string;
	readonly forecast: Forecast;
	/** What its instances must have, where more is known of it than the definition says. */
	readonly requiresAttributes?: readonly string[];
	/** It goes back to what ran before. */
	readonly back?: Back;
	/** The versions of its Agent today and then, where it gets another one. */
	readonly versions?: VersionStep;
	/** What its tasks will be, for checks and advice; references stand in it. */
	readonly definition: TaskDefinition;
};

/** Ordered changes with all that a person needs to judge them. A pure function of what was observed and chosen. */
export type Plan = {
	readonly identity: Identity;
	readonly changes: readonly Change[];
	readonly counts: {readonly add: number; readonly change: number; readonly remove: number};
	readonly targets: readonly Target[];
	readonly checks: readonly CheckResult[];
	readonly totals: Totals;
	/** Services and daemons that it takes out. */
	readonly removals?: readonly Removal[];
	/** What a removal leaves where it is, and why. */
	readonly stays?: readonly Stay[];
	/** Clusters and services that were left alone, and why. */
	readonly leftAlone: readonly LeftAlone[];
	/** All that was found where it looked; absent where not all could be listed. */
	readonly found?: FoundCount;
	/** Which targets go first; absent where all go together. */
	readonly waves?: Waves;
	/** A hash of the observed state this plan was made from. */
	readonly fingerprint: string;
};

/** Clusters, and their registered instances of every status. */
export type FoundCount = {readonly clusters: number; readonly instances: number};

/** Where a service or daemon goes back to; revisions as `family:number`. */
export type Back = {
	readonly from: string;
	readonly to: string;
	/**
	`there`: it can be deployed as it is. `anew`: it is deregistered, so that an equal one is registered. `already`: it
	is back, from `from`.
	*/
	readonly how: 'there' | 'anew' | 'already';
	/** Who says that it ran before. */
	readonly by: EarlierBy;
	/** A deployment of `from` is under way, which this one takes the place of. */
	readonly isUnderWay: boolean;
};

/** A service or daemon that goes; `target` is its id, the rest are its names for people. */
export type Removal = {
	readonly target: string;
	readonly cluster: string;
	readonly region: string;
	readonly service: string;
};

/** A service that stays as it is, and why; its instances get no Agent of ours. */
export type LeftAlone = {
	/** The id of the service or daemon that is there and stays. */
	readonly target: string;
	readonly clusterArn: string;
	readonly cluster: string;
	readonly region: string;
	readonly name: string;
	readonly why: LeftAloneWhy;
	readonly owner?: Owner;
	/** The container that is perhaps an Agent, or the several that are. */
	readonly containers?: readonly string[];
	/** What was said of all Agents and can't be of this one: its cluster was refused that, and others went on. */
	readonly refused?: 'adopt';
	/** Of an Agent that can't go back. */
	readonly nothing?: NothingBefore;
};

/** Somebody else's Agent, of which kind, or what has the name of ours. */
export type LeftAloneWhy =
	'foreign-agent' | 'replica-agent' | 'perhaps-agent' | 'several-agents' | 'name-taken' | 'nothing-before';
