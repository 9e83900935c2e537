import type {Cluster} from '../account/cluster.ts';
import type {CompleteChoices, Decided} from '../choices/complete-choices.ts';
import {chosenClusters} from '../hosts/chosen-clusters.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import type {KeyReferenceFacts} from '../iam/policy.ts';
import {fingerprint} from '../kit/fingerprint.ts';
import type {Change} from './change.ts';
import {stateOf} from './moved.ts';
import type {LeftAlone, Target} from './plan.ts';
import {destinationOf, type Destination} from './planners/destination.ts';
import {planKey} from './planners/plan-key.ts';
import {planRole} from './planners/plan-role.ts';
import {planTarget, type Surroundings} from './planners/plan-target.ts';

/** What is to be done, before anybody judged it: permissions are asked for these changes, checks look at them. */
export type PlannedChanges = {
	readonly changes: readonly Change[];
	readonly targets: readonly Target[];
	readonly leftAlone: readonly LeftAlone[];
	/** The stored keys that the targets read, one a region. */
	readonly reads: readonly KeyReferenceFacts[];
	/** A hash of the changes and of the state they were planned from. */
	readonly fingerprint: string;
};

/**
The ordered changes that lead from what was observed to what was chosen. Pure: the same decisions give the same changes,
and those planned from what the account shows after applying them are none.
*/
export function planChanges(decided: Decided): PlannedChanges {
	const clusters = chosenClusters(decided);
	const destinations = clusters.flatMap(cluster => destinationsIn(cluster, decided.choices));
	const wanted = destinations.flatMap(destination => (destination.kind === 'left-alone' ? [] : [destination]));
	// A region whose Agents are all left alone needs neither key nor grant.
	const shared = planShared(decided, [...new Set(wanted.map(({group}) => group.region))]);
	const planned = wanted.flatMap(destination =>
		shared.regions
			.filter(({region}) => region === destination.group.region)
			.map(({surroundings}) => planTarget(destination, surroundings)),
	);
	const changes = [...shared.changes, ...planned.flatMap(target => target.changes)];
	return {
		changes,
		targets: planned.map(({target}) => target),
		leftAlone: destinations.flatMap(destination =>
			destination.kind === 'left-alone' ? [destination.leftAlone] : [],
		),
		reads: shared.reads,
		fingerprint: fingerprint({
			changes: changes.map(({id, request}) => ({id, request})),
			clusters: clusters.map(cluster => stateOf(cluster)),
		}),
	};
}

function destinationsIn(cluster: Cluster, choices: CompleteChoices): readonly Destination[] {
	return placementGroups(cluster, choices).map(group => destinationOf(group, cluster, choices));
}

type Shared = {
	/** A key for each region, and the role that reads all of them. */
	readonly changes: readonly Change[];
	readonly reads: readonly KeyReferenceFacts[];
	readonly regions: ReadonlyArray<{readonly region: string; readonly surroundings: Surroundings}>;
};

function planShared(decided: Decided, regions: readonly string[]): Shared {
	const keys = regions.map(region => ({region, key: planKey(decided, region)}));
	const reads = keys.flatMap(({key}) => key.reads ?? []);
	const [firstRegion = ''] = regions;
	const role = reads.length > 0 ? planRole(decided, reads, firstRegion) : undefined;
	const roleChanges = role?.changes ?? [];
	return {
		reads,
		changes: [...keys.flatMap(({key}) => key.changes), ...roleChanges],
		regions: keys.map(({region, key}) => ({
			region,
			surroundings: {
				choices: decided.choices,
				key,
				needs: [...key.changes, ...roleChanges].map(({id}) => id),
				...(role && key.reads && {executionRole: role.arn}),
			},
		})),
	};
}
