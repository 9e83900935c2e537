import type {Rollout, RolloutCounts, Unseen} from '../../../domain/choices/problem/rollout.ts';
import {duration} from '../forms/duration.ts';

/** A rollout as a running line, a done line and its counts. */
export function rollout(of: Rollout): {readonly running: string; readonly done: string; readonly counts: string} {
	// Where the cluster doesn't tell which it is.
	const where = of.isOneOfSeveral ? ` in ${of.service}` : '';
	return {
		running: `Roll out ${of.service} on ${of.cluster}`,
		done:
			`The Datadog Agent${where} runs on ${of.counts.running} of ${of.counts.total} ` +
			`${of.counts.total === 1 ? 'instance' : 'instances'} of ${of.cluster}${byWhom(of)}`,
		counts: of.unseen ? unseen(of.unseen, counts(of.counts)) : `${counts(of.counts)}${byWhom(of)}`,
	};
}

/** Counts that nobody could compare with what runs on each instance. */
function byWhom({unread}: Rollout): string {
	return unread ? `, as ECS counts them (${unread.operation} could not be read)` : '';
}

/** Counts that are old say how old. */
function unseen({seconds, wasSeen}: Unseen, before: string): string {
	// The first look may be the last one.
	const blind = seconds < 1 ? 'could not look' : `could not look for ${duration(seconds)}`;
	return wasSeen ? `${blind}; before that ${before}` : blind;
}

function counts({running, starting, waiting, failed, total}: RolloutCounts): string {
	const rest = Object.entries({starting, waiting, failed})
		// Zeros would hide the number that matters.
		.filter(([, count]) => count > 0)
		.map(([state, count]) => `, ${count} ${state}`);
	return `${running} running${rest.join('')} of ${total}`;
}
