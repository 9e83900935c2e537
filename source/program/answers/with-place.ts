import {placeOf} from '../../domain/choices/problem/written-place.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Options} from '../../options.ts';

/** A problem with the place in the file of answers that it is about, where it is about one. */
export function withPlace(event: SetupEvent, {written}: Pick<Options, 'written'>): SetupEvent {
	const place = event.type === 'problem' ? placeOf(event.problem, written) : undefined;
	return event.type === 'problem' && place !== undefined ? {...event, written: place} : event;
}
