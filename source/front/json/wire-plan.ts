import type {JsonObject} from '../../domain/kit/json.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {plain} from '../../text/plain.ts';
import type {Words} from '../../text/words.ts';
import {wireChange} from './wire-change.ts';
import {wireCheck} from './wire-check.ts';
import {wireStay} from './wire-stay.ts';

type Planned = Pick<Extract<SetupEvent, {readonly type: 'planned'}>, 'plan' | 'again'>;

/** The plan as a script may act on it. */
export function wirePlan({plan, again}: Planned, words: Words): JsonObject {
	return {
		changes: plan.changes.map(change => wireChange(change, words)),
		counts: plan.counts,
		// In words; the numbers stand with the targets.
		forecast: plain(words.plan(plan).forecast),
		checks: plan.checks.map(check => wireCheck({check, again}, words)),
		// What is taken away tells targets apart inside; scripts were promised the other fields.
		leftAlone: plan.leftAlone.map(({target, clusterArn, region, ...left}) => left),
		...(plan.stays && {stays: plan.stays.map(each => wireStay(each, words))}),
		leftOut: plan.totals.leftOut,
		targets: plan.targets.map(({group, name, family, forecast, back}) => ({
			cluster: group.cluster,
			region: group.region,
			platform: group.platform,
			name,
			family,
			// The forecast. What came of it are the counts of `rollout`.
			eligible: forecast.eligible,
			runsOn: forecast.runsOn,
			...(back && {back: {from: back.from, to: back.to, how: back.how, by: back.by}}),
		})),
		...(plan.waves && {waves: plan.waves.map(wave => clustersOf(wave, plan))}),
		// Of the state that the plan was made from: two that are equal mean that nothing moved in between.
		fingerprint: plan.fingerprint,
	};
}

function clustersOf(wave: readonly string[], {targets}: Planned['plan']): readonly string[] {
	return [...new Set(targets.filter(({id}) => wave.includes(id)).map(({group}) => group.cluster))];
}
