import type {SetupEvent} from '../domain/ending/event.ts';
import type {Ports} from './ports.ts';

/**
Passes events on, and says between them what AWS or Datadog has not answered: a run that says nothing looks like one
that hangs. A person who thinks is not waited for, as no request is under way then.
*/
export async function* tellWaiting(
	events: AsyncGenerator<SetupEvent>,
	{signIn, datadog, beat}: Pick<Ports, 'signIn' | 'datadog' | 'beat'>,
): AsyncGenerator<SetupEvent> {
	let last = 0;
	for (;;) {
		const next = events.next();
		let arrived = await beaten(next, beat);
		while (arrived === undefined) {
			const [longest] = [
				...signIn.unanswered(),
				...datadog.unanswered().map(({host, since}) => ({operation: host, region: '', since})),
			];
			const seconds = longest ? (performance.now() - longest.since) / 1000 : 0;
			// At twice the time again: what lasts is not told every second.
			if (longest && (seconds < last || seconds >= 2 * last)) {
				const {operation, region} = longest;
				last = seconds;
				yield {type: 'waiting', operation, region, seconds: Math.floor(seconds)};
			}

			arrived = await beaten(next, beat);
		}

		if (arrived.done === true) {
			return;
		}

		last = 0;
		yield arrived.value;
	}
}

/** What comes first: the next event, or a beat, which is `undefined`. */
async function beaten<Value>(next: Promise<Value>, beat: Ports['beat']): Promise<Value | undefined> {
	const over = new AbortController();
	try {
		return await Promise.race([next, beat(over.signal).then(() => undefined)]);
	} finally {
		over.abort();
	}
}
