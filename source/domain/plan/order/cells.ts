import type {Change} from '../change.ts';
import type {Target} from '../plan.ts';

/** One cluster of a region with what a plan does there: it moves on when its own changes are made. */
export type Cell = {
	readonly clusterArn: string;
	readonly changes: readonly Change[];
	readonly targets: readonly Target[];
};

/** What comes first, once for all; the cells, in any order; and what has to wait for several of them. */
export type Cells = {
	readonly shared: readonly Change[];
	readonly cells: readonly Cell[];
	readonly last: readonly Change[];
};

type Planned = {readonly changes: readonly Change[]; readonly targets: readonly Target[]};

/**
Splits changes by the clusters that they are for. Keys, roles and revisions belong to none: they come before all cells,
but for those that need one, as a role that is deleted when its last service is gone. A change of a cluster that needs
something of another one comes last too.
*/
export function cellsOf({changes, targets}: Planned): Cells {
	const places = new Map<string, string>();
	// In the order of the plan, in which what is needed stands before what needs it.
	for (const change of changes) {
		places.set(change.id, placeOf(change, places));
	}

	const at = Map.groupBy(changes, ({id}) => places.get(id) ?? shared);
	const of = Map.groupBy(targets, ({group}) => group.clusterArn);
	const arns = new Set([...of.keys(), ...[...at.keys()].filter(place => place !== shared && place !== last)]);
	return {
		shared: at.get(shared) ?? [],
		cells: [...arns].map(clusterArn => ({
			clusterArn,
			changes: at.get(clusterArn) ?? [],
			targets: of.get(clusterArn) ?? [],
		})),
		last: at.get(last) ?? [],
	};
}

const shared = 'shared';
const last = 'last';

/** Where a change belongs, by where belongs what it needs. */
function placeOf({target, clusterArn, needs}: Change, places: ReadonlyMap<string, string>): string {
	const before = needs.flatMap(id => places.get(id) ?? []).filter(place => place !== shared);
	if (target === undefined || clusterArn === undefined) {
		return before.length === 0 ? shared : last;
	}

	return before.every(place => place === clusterArn) ? clusterArn : last;
}
