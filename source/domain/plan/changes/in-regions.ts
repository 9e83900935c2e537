import type {Change} from '../change.ts';
import type {Target} from '../plan.ts';

/** Changes that would read alike in several regions, each with its own: a name is one region's and no other's. */
export function inRegions(changes: readonly Change[]): readonly Change[] {
	const alike = Map.groupBy(changes, change => nameOf(change));
	return changes.map(change => {
		const regions = new Set(alike.get(nameOf(change))?.map(({region}) => region));
		return regions.size > 1 ? {...change, serves: change.region} : change;
	});
}

/** What people read of it, by which accounts are told apart too. */
function nameOf({kind, subject, account, cluster, serves}: Change): string {
	return JSON.stringify([kind, subject, account, cluster, serves]);
}

/** Targets, those marked whose cluster's name stands in several regions of the plan. */
export function withNamesakes(targets: readonly Target[]): readonly Target[] {
	const shared = sharedNames(targets.map(({group}) => group));
	return shared.size === 0
		? targets
		: targets.map(target => (shared.has(target.group.cluster) ? {...target, isNamesake: true} : target));
}

type Place = {readonly cluster: string; readonly region: string};

/** The names that stand in several regions. */
export function sharedNames(clusters: readonly Place[]): ReadonlySet<string> {
	const named = Map.groupBy(clusters, ({cluster}) => cluster);
	return new Set(
		[...named].flatMap(([name, all]) => (new Set(all.map(({region}) => region)).size > 1 ? [name] : [])),
	);
}
