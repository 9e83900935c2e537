import type {FleetProblem} from '../choices/problem/areas/fleet-problem.ts';
import {noCanary} from '../choices/wishes/release-wishes.ts';
import {placeKey, type Place} from './place.ts';

/**
Where a fleet goes first: what was named, by account or by account and region; else the first place. `undefined` where
nobody wants one to go first. A place that has nothing to do yields to the next.
*/
export function canaryPlace(named: string | undefined, places: readonly Place[]): Place | FleetProblem | undefined {
	if (named === noCanary) {
		return undefined;
	}

	if (named === undefined) {
		return places[0];
	}

	return (
		places.find(place => placeKey(place) === named || place.account === named) ?? {
			code: 'unknown-canary-place',
			canary: named,
			places: places.map(place => placeKey(place)),
		}
	);
}
