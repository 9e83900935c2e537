import type {Share} from '../../../domain/plan/forecast/account-plan.ts';
import {plural} from '../forms/plural.ts';

/** One approval is for several clusters: how much of all that there are they are. Empty where that isn't known. */
export function shareOfAll(share: Share | undefined): string {
	if (share?.percent === undefined) {
		return '';
	}

	const {percent, runsOn, clusters, of} = share;
	const portion = percent === 0 && runsOn > 0 ? 'less than 1' : String(percent);
	return clusters === of.clusters
		? ` (${portion} %)`
		: ` (${portion} % of the ${plural(of.instances, 'instance')} of all ${plural(of.clusters, 'cluster')})`;
}
