import type {Share} from '../../../domain/plan/forecast/account-plan.ts';

/** One approval is for several clusters: how much of all that there are they are. Empty where that isn't known. */
export function shareOfAll(share: Share | undefined): string {
	if (share?.percent === undefined) {
		return '';
	}

	const {percent, runsOn, clusters, of} = share;
	const portion = percent === 0 && runsOn > 0 ? '1 % 未満' : `${percent} %`;
	return clusters === of.clusters
		? ` (${portion})`
		: ` (全クラスター${of.clusters}個、インスタンス${of.instances}台の ${portion})`;
}
