import {chosenClusters} from './chosen-clusters.ts';
import type {Change} from './change.ts';
import {defaultFeatures} from './feature-id.ts';
import {defaultSettings} from './choices.ts';
import {fingerprint} from './fingerprint.ts';
import type {Identity} from './identity.ts';
import {placementGroups} from './placement-groups.ts';
import {planKey, type KeyPlan} from './plan-key.ts';
import {planRole} from './plan-role.ts';
import type {Plan} from './plan.ts';
import {planTarget, type TargetPlan} from './plan-target.ts';
import {runChecks} from './checks/catalogue.ts';
import type {Situation} from './situation.ts';
import {totals} from './totals.ts';

/**
The ordered changes that lead from what was observed to what was chosen. Pure: the same situation gives the same plan, and the
plan made from what the account shows after applying it is empty. `now` is in milliseconds since the epoch, for checks of expiry.
*/
export function makePlan(situation: Situation, identity: Identity, now: number): Plan {
	const {choices, observed} = situation;
	const clusters = chosenClusters(situation);
	const regions = [...new Set(clusters.map(({region}) => region))];
	const keys = new Map(regions.map(region => [region, planKey(situation, region)]));
	const reads = [...keys.values()].flatMap(({reads}) => reads ? [reads] : []);
	const [firstRegion = ''] = regions;
	const role = reads.length > 0 ? planRole(situation, reads, firstRegion) : undefined;
	const targets = clusters.flatMap(cluster => placementGroups(cluster, {...(choices.linux !== undefined && {linux: choices.linux})}).map((group): TargetPlan => {
		const key: KeyPlan = keys.get(cluster.region) ?? planKey(situation, cluster.region);
		const needs = [...key.changes, ...(role?.changes ?? [])].map(({id}) => id);
		return planTarget(group, cluster, {
			situation, key, needs, ...(role && key.reads && {executionRole: role.arn}),
		});
	}));
	const planned = targets.flatMap(target => target.kind === 'planned' ? [target] : []);
	const shared: readonly Change[] = planned.length === 0 ? [] : [...keys.values()].flatMap(({changes}) => changes).concat(role?.changes ?? []);
	const changes = [...shared, ...planned.flatMap(({changes}) => changes)];
	const {features = defaultFeatures, settings = defaultSettings} = choices;
	const made = planned.map(({target}) => target);
	const count = (action: Change['action']) => changes.filter(change => change.action === action).length;
	return {
		identity,
		changes,
		counts: {add: count('add'), change: count('change'), remove: count('remove')},
		targets: made,
		checks: runChecks({
			observed, choices, targets: made, changes, now,
		}),
		totals: totals(features, [...new Set(made.map(({group}) => group.platform))], settings),
		leftAlone: targets.flatMap(target => target.kind === 'left-alone' ? [target.leftAlone] : []),
		fingerprint: fingerprint({
			changes: changes.map(({id, request}) => ({id, request})),
			instances: clusters.flatMap(({instances}) => instances.map(({arn, status, agentConnected}) => ({arn, status, agentConnected}))),
			services: clusters.flatMap(({daemonServices}) => daemonServices.map(({serviceArn, status, taskDefinition}) => ({serviceArn, status, taskDefinition}))),
		}),
	};
}
