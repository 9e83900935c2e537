import type {PlanCell} from '../../../domain/plan/forecast/plan-cells.ts';
import type {CellWords} from '../../tables/cell-words.ts';
import {platform} from '../account/platform.ts';
import {counted} from '../forms/counted.ts';
import {leftAlone as alone} from './left-alone.ts';

/** A plan for many clusters as a table: what its columns are, and a row a cluster. */
export const cells: CellWords = {
	heads: ['클러스터', '리전', '플랫폼', '실행 인스턴스', '변경'],
	row({cluster, region, platforms, runsOn, eligible, counts, isFirst, leftAlone}) {
		return [
			cluster,
			region,
			platforms.map(each => platform[each]).join(', '),
			eligible === 0 ? '' : `${runsOn}/${eligible}`,
			leftAlone ? alone(leftAlone, leftAlone.name) : [...(isFirst ? ['먼저 배포'] : []), told(counts)].join(', '),
		];
	},
};

/** In the words of the plan's own counts; those that are none are left out. */
function told({add, change, remove}: PlanCell['counts']): string {
	const said = [
		...(add === 0 ? [] : [counted('추가', add)]),
		...(change === 0 ? [] : [counted('변경', change)]),
		...(remove === 0 ? [] : [counted('제거', remove)]),
	];
	return said.length === 0 ? '없음' : said.join(', ');
}
