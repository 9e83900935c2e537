import type {Slot} from './fleet-template.ts';
import type {FleetCluster} from './wanted-fleet.ts';

/** Values of parameters by name. */
export type Parameters = Readonly<Record<string, string>>;

/**
The clusters in the template's slots. One that has a slot keeps it: in another one its service would be made a second
time under a name that is taken, before the first one goes. Every slot is said, those that stay empty too.
*/
export function filledSlots(
	clusters: readonly FleetCluster[],
	slots: readonly Slot[],
	today: Parameters | undefined,
): Parameters {
	const kept = new Map<Slot, FleetCluster>();
	const seated = new Set<FleetCluster>();
	for (const slot of slots) {
		const name = today?.[slot.cluster];
		const cluster = clusters.find(one => one.name === name && one.platform === slot.platform);
		// One seat each: where another hand has put it into two, the second service of it could not come to be.
		if (!cluster || seated.has(cluster)) {
			continue;
		}

		kept.set(slot, cluster);
		seated.add(cluster);
	}

	const waiting = clusters.filter(cluster => !seated.has(cluster));
	return Object.fromEntries(
		slots.flatMap((slot): ReadonlyArray<readonly [string, string]> => {
			const index = kept.has(slot) ? -1 : waiting.findIndex(({platform}) => platform === slot.platform);
			const cluster = kept.get(slot) ?? waiting[index];
			if (index !== -1) {
				waiting.splice(index, 1);
			}

			const name = [slot.cluster, cluster?.name ?? ''] as const;
			return slot.providers === undefined
				? [name]
				: [name, [slot.providers, (cluster?.providers ?? []).join(',')]];
		}),
	);
}

/** The names of the clusters that stand in slots. */
export function seatedIn(slots: readonly Slot[], values: Parameters): readonly string[] {
	return slots.map(({cluster}) => values[cluster] ?? '').filter(Boolean);
}

/** The clusters that stand in slots, as they were put there. */
export function seatedClusters(slots: readonly Slot[], values: Parameters): readonly FleetCluster[] {
	return slots.flatMap(({platform, cluster, providers}) => {
		const name = values[cluster] ?? '';
		const arns = (providers === undefined ? '' : (values[providers] ?? '')).split(',').filter(Boolean);
		return name === '' ? [] : [{name, platform, ...(arns.length > 0 && {providers: arns})}];
	});
}
