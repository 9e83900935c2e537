import type {Platform} from '../../account/platform.ts';
import {inOrder} from '../../kit/sorted.ts';
import {cellsOf} from '../order/cells.ts';
import type {LeftAlone, Plan} from '../plan.ts';

/** What a plan is for one cluster, as a row of the table of all of them. */
export type PlanCell = {
	readonly cluster: string;
	readonly clusterArn: string;
	readonly region: string;
	/** Each kind of host once. */
	readonly platforms: readonly Platform[];
	/** Instances that will run the Agent by the forecast, of those that are to have it. */
	readonly runsOn: number;
	readonly eligible: number;
	/** Changes of its own, without what clusters share. */
	readonly counts: Plan['counts'];
	/** The others wait for it. */
	readonly isFirst: boolean;
	/** Where nothing of the plan is for it: why. */
	readonly leftAlone?: LeftAlone;
};

/**
The clusters of a plan, those that need a look first: where not every instance will run the Agent, then what is left
alone, then what goes first; the others by region and name.
*/
export function planCells(plan: Plan): readonly PlanCell[] {
	const first = new Set(plan.waves?.[0]);
	const planned = cellsOf(plan).cells;
	const known = new Set(planned.map(({clusterArn}) => clusterArn));
	const left = plan.leftAlone.filter(({clusterArn}) => !known.has(clusterArn));
	const rows = [
		...planned.map(({clusterArn, changes, targets}): PlanCell => {
			const [change] = changes;
			const group = targets[0]?.group;
			const of = (action: string) => changes.filter(each => each.action === action).length;
			return {
				cluster: group?.cluster ?? change?.cluster ?? '',
				clusterArn,
				region: group?.region ?? change?.region ?? '',
				platforms: [...new Set(targets.map(({group: {platform}}) => platform))],
				runsOn: targets.reduce((sum, {forecast}) => sum + forecast.runsOn, 0),
				eligible: targets.reduce((sum, {forecast}) => sum + forecast.eligible, 0),
				counts: {add: of('add'), change: of('change'), remove: of('remove')},
				isFirst: targets.some(({id}) => first.has(id)),
			};
		}),
		...[...Map.groupBy(left, ({clusterArn}) => clusterArn).values()].flatMap(all =>
			all
				.slice(0, 1)
				.map((one): PlanCell => ({
					cluster: one.cluster,
					clusterArn: one.clusterArn,
					region: one.region,
					platforms: [],
					runsOn: 0,
					eligible: 0,
					counts: {add: 0, change: 0, remove: 0},
					isFirst: false,
					leftAlone: one,
				})),
		),
	];
	return rows.toSorted(
		(a, b) =>
			[rank(a) - rank(b), inOrder(a.region, b.region), inOrder(a.cluster, b.cluster)].find(
				order => order !== 0,
			) ?? 0,
	);
}

function rank({runsOn, eligible, leftAlone, isFirst}: PlanCell): number {
	if (runsOn < eligible) {
		return 0;
	}

	return leftAlone ? 1 : isFirst ? 2 : 3;
}
