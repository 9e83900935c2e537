import type {Slot} from './fleet-template.ts';
import type {FleetCluster} from './wanted-fleet.ts';

/** Values of parameters by name. */
export type Parameters = Readonly<Record<string, string>>;

/**
The clusters in the template's slots. One that has a slot keeps it: in another one its service would be made a second
time under a name that is taken, before the first one goes. A new one takes a slot that is empty today, since the
service of a slot can't be replaced by one on another cluster: it keeps its name, and "you can't perform an update that
causes a custom-named resource to be replaced" (CloudFormation template reference, "Resource custom naming"; aws/aws-cdk
#4347). Only where there is no such slot it takes that of a cluster that leaves. Every slot is said, empty ones too.
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

	const open = slots.filter(slot => !kept.has(slot));
	const isEmpty = ({cluster}: Slot) => (today?.[cluster] ?? '') === '';
	const waiting = clusters.filter(cluster => !seated.has(cluster));
	for (const slot of [...open.filter(one => isEmpty(one)), ...open.filter(one => !isEmpty(one))]) {
		const index = waiting.findIndex(({platform}) => platform === slot.platform);
		for (const cluster of index === -1 ? [] : waiting.splice(index, 1)) {
			kept.set(slot, cluster);
		}
	}

	return Object.fromEntries(
		slots.flatMap((slot): ReadonlyArray<readonly [string, string]> => {
			const cluster = kept.get(slot);
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
