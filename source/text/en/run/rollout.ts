import type {Rollout, RolloutCounts} from '../../../domain/choices/problem/rollout.ts';

/** A rollout as a running line, a done line and its counts. */
export function rollout(of: Rollout): {readonly running: string; readonly done: string; readonly counts: string} {
	return {
		running: `Roll out ${of.service} on ${of.cluster}`,
		done:
			`The Datadog Agent runs on ${of.counts.running} of ${of.counts.total} ` +
			`${of.counts.total === 1 ? 'instance' : 'instances'} of ${of.cluster}`,
		counts: counts(of.counts),
	};
}

function counts({running, starting, waiting, failed, total}: RolloutCounts): string {
	const rest = Object.entries({starting, waiting, failed})
		// Zeros would hide the number that matters.
		.filter(([, count]) => count > 0)
		.map(([state, count]) => `, ${count} ${state}`);
	return `${running} running${rest.join('')} of ${total}`;
}
