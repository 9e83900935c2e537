import {platforms} from '../account/platform.ts';
import type {Slot} from './fleet-template.ts';
import type {Parameters} from './filled-slots.ts';
import type {Room} from './model-clusters.ts';
import {clusterWords, logical, providersWords} from './slot-names.ts';
import type {FleetCluster} from './wanted-fleet.ts';

/** Room for as many clusters of a platform as one place has at most; for one of Linux where none is known. */
export function roomFor(places: ReadonlyArray<readonly FleetCluster[]>): Room {
	const counted = platforms.map(platform => ({
		platform,
		count: Math.max(0, ...places.map(clusters => clusters.filter(one => one.platform === platform).length)),
	}));
	const some = counted.filter(({count}) => count > 0);
	return some.length === 0 ? {linux: 1} : Object.fromEntries(some.map(({platform, count}) => [platform, count]));
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
