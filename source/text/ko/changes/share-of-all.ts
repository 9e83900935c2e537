import type {Share} from '../../../domain/plan/forecast/account-plan.ts';
import {counted} from '../forms/counted.ts';

/** One approval is for several clusters: how much of all that there are they are. Empty where that isn't known. */
export function shareOfAll(share: Share | undefined): string {
	if (share?.percent === undefined) {
		return '';
	}

	const {percent, runsOn, clusters, of} = share;
	const portion = percent === 0 && runsOn > 0 ? '1% 미만' : `${percent}%`;
	return clusters === of.clusters
		? `(${portion})`
		: `(전체 ${counted('클러스터', of.clusters)}의 ${counted('인스턴스', of.instances)} 중 ${portion})`;
}
