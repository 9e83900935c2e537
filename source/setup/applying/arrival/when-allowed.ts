import type {DatadogAnswer} from '../../../domain/account/datadog/datadog-answer.ts';
import type {Ports} from '../../ports.ts';

/** In seconds: a limit that is over by then is waited for. One of an hour's requests is not. */
const longest = 60;

/** Times that it is waited for one after the other. */
const most = 3;

/**
Asks Datadog, and once more when a limit of its requests is over, where that is soon: an organization's other programs
use them up too. Waiting ends with Ctrl+C.
*/
export async function whenAllowed<Value>(
	ask: () => Promise<DatadogAnswer<Value>>,
	{clock, interrupt}: Pick<Ports, 'clock' | 'interrupt'>,
): Promise<DatadogAnswer<Value>> {
	let answer = await ask();
	for (let waits = 0; waits < most; waits += 1) {
		const seconds = answer.kind === 'unanswered' && answer.why === 'rate-limited' ? answer.seconds : undefined;
		if (seconds === undefined || seconds > longest || interrupt.graceful.aborted) {
			break;
		}

		await clock.pause(Math.max(seconds, 1), interrupt.graceful);
		answer = await ask();
	}

	return answer;
}
