import type {SetupEvent} from '../../../../domain/ending/event.ts';
import {isReadingOf, type ReadingFact} from '../../../../domain/ending/told/reading.ts';

/** Clusters whose inside is read side by side: those that are not read yet, in order, and how many of how many are. */
export type Inside = {readonly open: readonly ReadingFact[]; readonly clusters: number; readonly of: number};

/** Counted anew once all of them are read, and until something else is. */
export function afterInside(before: Inside | undefined, event: SetupEvent): Inside | undefined {
	if (event.type === 'reading' && event.what === 'cluster') {
		const {open, clusters, of} = before && before.open.length > 0 ? before : {open: [], clusters: 0, of: 0};
		return {open: [...open, event], clusters, of: of + 1};
	}

	if (before && event.type === 'observed') {
		const {facts} = event;
		return facts.kind === 'cluster'
			? {
					...before,
					open: before.open.filter(reading => !isReadingOf(reading, facts.facts)),
					clusters: before.clusters + 1,
				}
			: before;
	}

	return event.type === 'progress' || event.type === 'waiting' ? before : undefined;
}
