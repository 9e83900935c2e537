import type {PlanCell} from '../../../domain/plan/forecast/plan-cells.ts';
import type {CellWords} from '../../tables/cell-words.ts';
import {platform} from '../account/platform.ts';
import {among} from '../forms/among.ts';
import {leftAlone as alone} from './left-alone.ts';

/** A plan for many clusters as a table: what its columns are, and a row a cluster. */
export const cells: CellWords = {
	heads: ['クラスター', 'リージョン', 'プラットフォーム', '実行先', '変更'],
	row({cluster, region, platforms, runsOn, eligible, counts, isFirst, leftAlone}) {
		return [
			cluster,
			region,
			platforms.map(each => platform[each]).join('、'),
			eligible === 0 ? '' : among(runsOn, eligible, '台'),
			leftAlone ? alone(leftAlone, leftAlone.name) : [...(isFirst ? ['先行'] : []), counted(counts)].join('、'),
		];
	},
};

/** In the words of the plan's own counts; those that are none are left out. */
function counted({add, change, remove}: PlanCell['counts']): string {
	const said = [
		...(add === 0 ? [] : [`追加${add}件`]),
		...(change === 0 ? [] : [`変更${change}件`]),
		...(remove === 0 ? [] : [`削除${remove}件`]),
	];
	return said.length === 0 ? 'なし' : said.join('、');
}
