import type {Target} from '../../../domain/plan/plan.ts';

type Named = {readonly cluster: string; readonly service: string};

/** What targets are called, no two of a page the same: with the region where several clusters have the name. */
export function targetNamesOf(targets: readonly Target[]): (target: Target) => Named {
	const counts = new Map<string, number>();
	for (const {group, name} of targets) {
		const key = JSON.stringify([group.cluster, name]);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}

	return ({group: {cluster, region}, name}) => ({
		cluster: (counts.get(JSON.stringify([cluster, name])) ?? 0) > 1 ? `${cluster} (${region})` : cluster,
		service: name,
	});
}
