import type {PlanCell} from '../../../domain/plan/forecast/plan-cells.ts';
import type {CellWords} from '../../tables/cell-words.ts';
import {platform} from '../account/platform.ts';
import {leftAlone as alone} from './left-alone.ts';

/** A plan for many clusters as a table: what its columns are, and a row a cluster. */
export const cells: CellWords = {
	heads: ['Cluster', 'Region', 'Platform', 'Runs on', 'Changes'],
	row({cluster, region, platforms, runsOn, eligible, counts, isFirst, leftAlone}) {
		return [
			cluster,
			region,
			platforms.map(each => platform[each]).join(', '),
			eligible === 0 ? '' : `${runsOn} of ${eligible}`,
			leftAlone ? alone(leftAlone, leftAlone.name) : [...(isFirst ? ['first'] : []), counted(counts)].join(', '),
		];
	},
};

/** In the words of the plan's own counts; those that are none are left out. */
function counted({add, change, remove}: PlanCell['counts']): string {
	const said = [
		...(add === 0 ? [] : [`${add} to add`]),
		...(change === 0 ? [] : [`${change} to change`]),
		...(remove === 0 ? [] : [`${remove} to remove`]),
	];
	return said.length === 0 ? 'none' : said.join(', ');
}
