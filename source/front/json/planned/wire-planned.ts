import type {LeftAlone, Plan, Target} from '../../../domain/plan/plan.ts';
import type {Words} from '../../../text/words.ts';
import type {Wire} from '../wire.ts';
import {wireChange} from '../wire-change.ts';
import {wireStay} from './wire-stay.ts';

/** A plan for more clusters, or of more changes, has its lists on lines of their own. */
const most = {clusters: 20, changes: 100};

export function isLarge({changes, targets, leftAlone, removals = []}: Plan): boolean {
	const clusters = new Set([
		...targets.map(({group}) => group.clusterArn),
		...leftAlone.map(({clusterArn}) => clusterArn),
		...removals.map(({cluster, region}) => `${region} ${cluster}`),
	]);
	return clusters.size > most.clusters || changes.length > most.changes;
}

/** What of a large plan stands on lines of its own, behind `planned`: how many of each list. */
export function wireListed({changes, targets, leftAlone, stays = []}: Plan) {
	return {
		changes: changes.length,
		targets: targets.length,
		leftAlone: leftAlone.length,
		stays: stays.length,
	} satisfies Wire<'listed'>;
}

/**
The lists of a large plan, an item a line, each in its order. All have the plan's fingerprint: a plan may be made again,
and lines are read one by one.
*/
export function* wirePlanned(plan: Plan, words: Words) {
	const {fingerprint} = plan;
	const waveOf = new Map(plan.waves?.flatMap((ids, index) => ids.map(id => [id, index] as const)));
	for (const [index, target] of plan.targets.entries()) {
		const wave = waveOf.get(target.id);
		yield {
			type: 'planned-target',
			fingerprint,
			index,
			...wireTarget(target),
			...(wave !== undefined && {wave}),
		} satisfies Wire<'planned-target'>;
	}

	for (const [index, change] of plan.changes.entries()) {
		yield {
			type: 'planned-change',
			fingerprint,
			index,
			...wireChange(change, words),
		} satisfies Wire<'planned-change'>;
	}

	for (const [index, left] of plan.leftAlone.entries()) {
		yield {
			type: 'planned-left-alone',
			fingerprint,
			index,
			region: left.region,
			...wireLeftAlone(left),
		} satisfies Wire<'planned-left-alone'>;
	}

	for (const [index, stay] of (plan.stays ?? []).entries()) {
		yield {type: 'planned-stay', fingerprint, index, ...wireStay(stay, words)} satisfies Wire<'planned-stay'>;
	}
}

/** A service or daemon to be, and on how many instances. */
export function wireTarget({group, name, family, forecast, back}: Target) {
	return {
		cluster: group.cluster,
		region: group.region,
		platform: group.platform,
		name,
		family,
		// The forecast. What came of it are the counts of `rollout`.
		eligible: forecast.eligible,
		runsOn: forecast.runsOn,
		...(back && {back: {from: back.from, to: back.to, how: back.how, by: back.by}}),
	} satisfies Wire<'target'>;
}

/** What is taken away tells targets apart inside; scripts were promised the other fields. */
export function wireLeftAlone({target, clusterArn, region, ...left}: LeftAlone) {
	return left satisfies Wire<'leftAlone'>;
}
