import type {JsonObject} from '../../domain/kit/json.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Words} from '../../text/words.ts';
import {wireChange} from './wire-change.ts';
import {wireCheck} from './wire-check.ts';

/** The plan as a script may act on it. */
export function wirePlan(plan: Plan, words: Words): JsonObject {
	return {
		changes: plan.changes.map(change => wireChange(change, words)),
		counts: plan.counts,
		checks: plan.checks.map(check => wireCheck(check, words)),
		leftAlone: plan.leftAlone.map(({target, clusterArn, region, ...left}) => left),
		leftOut: plan.totals.leftOut,
		targets: plan.targets.map(({group, name, family, forecast}) => ({
			cluster: group.cluster,
			region: group.region,
			platform: group.platform,
			name,
			family,
			eligible: forecast.eligible,
			runsOn: forecast.runsOn,
		})),
		fingerprint: plan.fingerprint,
	};
}
