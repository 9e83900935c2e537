import {
	afterClusterEvent,
	clusterCounts,
	clusterRuns,
	idIn,
	type ClusterRun,
} from '../../../domain/ending/told/cluster-state.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import type {Run} from '../../ports.ts';

/**
Passes on what happens while a plan is carried out, and tells of each of its clusters when it is in another state, with
how far all have come. Of a single one all else tells.
*/
export async function* tellClusters<End>(
	events: AsyncIterator<SetupEvent, End>,
	plan: Plan,
	{wait: isWatched}: Pick<Run, 'wait'>,
): AsyncGenerator<SetupEvent, End> {
	const runs = [...clusterRuns(plan, isWatched)];
	const places = new Map(runs.flatMap(({ids}, index) => ids.map(id => [id, index] as const)));
	let isOver = false;
	try {
		for (;;) {
			const next = await events.next();
			if (next.done === true) {
				isOver = true;
				return next.value;
			}

			const event = next.value;
			yield event;
			const place = places.get(idIn(event) ?? '');
			const before = place === undefined ? undefined : runs[place];
			if (!(place !== undefined && before && runs.length > 1)) {
				continue;
			}

			runs[place] = afterClusterEvent(before, event);
			yield* told(before, runs[place], runs);
		}
	} finally {
		if (!isOver) {
			await events.return?.();
		}
	}
}

function* told(before: ClusterRun, after: ClusterRun, all: readonly ClusterRun[]): Generator<SetupEvent, void> {
	if (before.told.state !== after.told.state) {
		yield {type: 'cluster-state', cluster: after.told, counts: clusterCounts(all)};
	}
}
