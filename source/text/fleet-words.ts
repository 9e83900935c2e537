import type {Invocation} from '../domain/choices/invocation.ts';
import type {FleetAccount, FleetGroup, FleetReason, FleetWord} from '../domain/fleet/view/fleet-groups.ts';
import type {FleetPace} from '../domain/fleet/view/fleet-pace.ts';
import type {FleetView, WatchedOperation} from '../domain/fleet/view/fleet-view.ts';
import type {Line, Step} from '../domain/kit/message.ts';

/** How a fleet is said: a stack set, and how it stands in each account and region. */
export type FleetWords = {
	/** `Stack set datadog-agent in us-east-1`, who lets CloudFormation in, and what becomes of accounts that join. */
	readonly title: (view: FleetView) => Line;
	/** How its operations go over accounts and regions. */
	readonly pace: (pace: FleetPace) => string;
	/** A place in a word. */
	readonly places: Readonly<Record<FleetWord, string>>;
	/** How many places are in which state; of a plan what it does in how many. */
	readonly counts: (view: FleetView, isPlan: boolean) => string;
	/** Accounts of a group: the only one by id and name, or how many. */
	readonly accounts: (accounts: readonly FleetAccount[]) => string;
	/** What is said of a group's regions, `of` so many that the fleet has. */
	readonly parts: (group: FleetGroup, of: number) => string;
	/** Accounts that stand in no line. */
	readonly moreAccounts: (count: number) => string;
	/** Above the signs of so many regions, which stand in the order of their names. */
	readonly regionColumn: (regions: number) => string;
	/** Where something is wrong, and CloudFormation's reason. */
	readonly reason: (reason: FleetReason) => Line;
	/** Clusters that are left alone, and why, a line each reason; where no Agent runs; what a new key does. */
	readonly notes: (view: Pick<FleetView, 'cells' | 'replacesKey'>) => readonly Line[];
	/** Which operation of how many it is, what it does and how it stands. */
	readonly operation: (operation: WatchedOperation) => string;
	/** Who upgrades from now on, and the command that does it and brings up what is behind. */
	readonly next: (view: FleetView, again: Invocation) => Step;
	/** Headings of the screens and summaries. */
	readonly headings: Readonly<Record<'plan' | 'watching' | 'status', string>>;
	readonly columns: readonly [account: string, name: string, regions: string];
};
