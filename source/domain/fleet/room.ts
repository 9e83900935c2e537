import {platforms, type Platform} from '../account/platform.ts';
import type {Slot} from './fleet-template.ts';
import {seatedIn, type Parameters} from './filled-slots.ts';
import type {Room} from './model-clusters.ts';
import {placeKey} from './place.ts';
import {clusterWords, logical, providersWords} from './slot-names.ts';
import type {StackSet} from './stack-set.ts';
import type {FleetCluster, WantedFleet} from './wanted-fleet.ts';

/** Clusters that are to have slots, and what stands in the slots today. */
export type Seating = {readonly clusters: readonly FleetCluster[]; readonly today?: Parameters | undefined};

/**
Room for as many clusters of a platform as one place has at most, those that leave among them: none comes into a slot in
which another one was (`filledSlots`). Room for one of Linux where none is known.
*/
export function roomFor(seatings: readonly Seating[]): Room {
	const counted = platforms.map(platform => ({
		platform,
		count: Math.max(0, ...seatings.map(seating => seatsFor(platform, seating))),
	}));
	const some = counted.filter(({count}) => count > 0);
	return some.length === 0 ? {linux: 1} : Object.fromEntries(some.map(({platform, count}) => [platform, count]));
}

function seatsFor(platform: Platform, {clusters, today = {}}: Seating): number {
	const taken = seatedIn(
		slotsIn(today).filter(slot => slot.platform === platform),
		today,
	);
	const own = clusters.filter(one => one.platform === platform);
	const coming = own.filter(({name}) => !taken.includes(name));
	return coming.length === 0 ? own.length : taken.length + coming.length;
}

/** What the clusters of a fleet need: of all places, and of each that has its own. A set that has more keeps it. */
export function roomOf({clusters, places}: Pick<WantedFleet, 'clusters' | 'places'>, set: StackSet | undefined): Room {
	// What takes no operation any more keeps what it has, and gets nothing.
	const reached = (set?.instances ?? []).filter(({status, detail}) => ![status, detail].includes('inoperable'));
	const there = new Map(reached.map(instance => [placeKey(instance), instance.overrides]));
	const seatings = places.map(place => ({
		clusters: place.clusters ?? [],
		today: there.has(placeKey(place)) ? {...set?.parameters, ...there.get(placeKey(place))} : undefined,
	}));
	const ofAll = {clusters, today: set?.parameters};
	return widened(roomFor([ofAll, ...seatings]), slotsIn(set?.parameters ?? {}));
}

/** The same room, or a wider one where a set that is there has more slots. */
export function widened(room: Room, there: readonly Slot[]): Room {
	const wider = platforms.map(platform => ({
		platform,
		count: Math.max(room[platform] ?? 0, there.filter(slot => slot.platform === platform).length),
	}));
	return Object.fromEntries(wider.filter(({count}) => count > 0).map(({platform, count}) => [platform, count]));
}

/** The slots of a set, told by the names of its parameters. */
export function slotsIn(parameters: Parameters): readonly Slot[] {
	return platforms.flatMap(platform => {
		const slots: Slot[] = [];
		for (let number = 1; parameters[logical(clusterWords(platform, number))] !== undefined; number += 1) {
			const providers = logical(providersWords(platform, number));
			slots.push({
				platform,
				cluster: logical(clusterWords(platform, number)),
				...(parameters[providers] !== undefined && {providers}),
			});
		}

		return slots;
	});
}
