import {chosenClusters} from '../hosts/chosen-clusters.ts';
import type {Cluster} from '../account/cluster.ts';
import {fingerprint} from '../kit/fingerprint.ts';
import type {Identity} from '../account/identity.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import type {KeyReferenceFacts} from '../iam/policy.ts';
import type {Decided} from '../choices/complete-choices.ts';
import {totals} from '../agent/totals.ts';
import {stateOf} from './state-of.ts';
import {runChecks} from './checks/catalogue.ts';
import {planTarget, type TargetPlan} from './planners/plan-target.ts';
import type {Plan} from './plan.ts';
import {planRole} from './planners/plan-role.ts';
import type {KeyPlan} from './planners/key-plan.ts';
import {planKey} from './planners/plan-key.ts';
import type {Change} from './change.ts';

/**
The ordered changes that lead from what was observed to what was chosen. Pure: the same situation gives the same plan,
and the plan made from what the account shows after applying it is empty. `now` is in milliseconds since the epoch, for
checks of expiry.
*/
export function makePlan(decided: Decided, identity: Identity, now: number): Plan {
	const {choices, observed} = decided;
	const clusters = chosenClusters(decided);
	const everywhere = planRegions(decided, regionsOf(clusters));
	// A region whose Agents are all left alone needs neither key nor grant.
	const regions = regionsOf(
		clusters.filter((_, index) => everywhere.targets[index]?.some(({kind}) => kind === 'planned')),
	);
	const {targets: byCluster, shared, reads} = planRegions(decided, regions);
	const targets = byCluster.flat();
	const planned = targets.flatMap(target => (target.kind === 'planned' ? [target] : []));
	const changes = [...shared, ...planned.flatMap(({changes}) => changes)];
	const made = planned.map(({target}) => target);
	const count = (action: Change['action']) => changes.filter(change => change.action === action).length;
	return {
		identity,
		changes,
		counts: {add: count('add'), change: count('change'), remove: count('remove')},
		targets: made,
		checks: runChecks({observed, choices, targets: made, changes, reads, now}),
		totals: totals(choices.features, [...new Set(made.map(({group}) => group.platform))], choices.settings),
		leftAlone: targets.flatMap(target => (target.kind === 'left-alone' ? [target.leftAlone] : [])),
		fingerprint: fingerprint({
			changes: changes.map(({id, request}) => ({id, request})),
			clusters: clusters.map(cluster => stateOf(cluster)),
		}),
	};
}

type Planned = {
	/** By cluster, in the order chosen. */
	readonly targets: ReadonlyArray<readonly TargetPlan[]>;
	/** The changes that targets share: keys, one a region, and the role that reads them. */
	readonly shared: readonly Change[];
	/** The stored keys that the targets read. */
	readonly reads: readonly KeyReferenceFacts[];
};

function planRegions(decided: Decided, regions: readonly string[]): Planned {
	const {linux} = decided.choices;
	const keys = new Map(regions.map(region => [region, planKey(decided, region)]));
	const reads = [...keys.values()].flatMap(({reads}) => (reads ? [reads] : []));
	const [firstRegion = ''] = regions;
	const role = reads.length > 0 ? planRole(decided, reads, firstRegion) : undefined;
	const roleChanges = role?.changes ?? [];
	return {
		reads,
		shared: [...[...keys.values()].flatMap(({changes}) => changes), ...roleChanges],
		targets: chosenClusters(decided).map(cluster =>
			placementGroups(cluster, {...(linux !== undefined && {linux})}).map((group): TargetPlan => {
				const key: KeyPlan = keys.get(cluster.region) ?? planKey(decided, cluster.region);
				const needs = [...key.changes, ...roleChanges].map(({id}) => id);
				return planTarget(group, cluster, {
					choices: decided.choices,
					key,
					needs,
					...(role && key.reads && {executionRole: role.arn}),
				});
			}),
		),
	};
}

function regionsOf(clusters: readonly Cluster[]): readonly string[] {
	return [...new Set(clusters.map(({region}) => region))];
}
