import type {SetupEvent} from '../domain/ending/event.ts';
import type {SignIn} from '../aws/gateway.ts';
import type {Datadog} from '../datadog/gateway.ts';
import type {Registry} from '../registry/gateway.ts';
import type {Clock, Ports} from './ports.ts';

/** Who knows what is not answered; when to ask them; and how fast the clock runs that all times are told by. */
type Heard = {
	readonly signIn: Pick<SignIn, 'unanswered' | 'answered'>;
	readonly datadog: Pick<Datadog, 'unanswered'>;
	readonly registry: Pick<Registry, 'unanswered'>;
	readonly beat: Ports['beat'];
	readonly clock: Pick<Clock, 'speed'>;
};

/**
Passes events on, and says between them what AWS or Datadog has not answered, or how much AWS has: a run that says
nothing looks like one that hangs. A person who thinks is not waited for, as no request is under way then.
*/
export async function* tellWaiting(
	events: AsyncGenerator<SetupEvent>,
	{signIn, datadog, registry, beat, clock}: Heard,
): AsyncGenerator<SetupEvent> {
	let last = 0;
	let answers = signIn.answered();
	for (;;) {
		const next = events.next();
		let arrived = await beaten(next, beat);
		while (arrived === undefined) {
			const [longest] = [
				...signIn.unanswered(),
				...[...datadog.unanswered(), ...registry.unanswered()].map(({host, since}) => ({
					operation: host,
					region: '',
					since,
				})),
			];
			// In the seconds of every other time that is told.
			const seconds = longest ? ((performance.now() - longest.since) / 1000) * clock.speed : 0;
			// At twice the time again: what lasts is not told every second.
			if (longest && (seconds < last || seconds >= 2 * last)) {
				const {operation, region} = longest;
				last = seconds;
				yield {type: 'waiting', operation, region, seconds: Math.floor(seconds)};
			} else if (signIn.answered() > answers) {
				// Thousands of requests wait for their turn here, and none of them for AWS.
				answers = signIn.answered();
				yield {type: 'progress', answers};
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
