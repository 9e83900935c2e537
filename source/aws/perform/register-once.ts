import type {ChangeResult} from '../../domain/plan/change.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {PerformOptions} from '../gateway.ts';
import type {Clock} from '../pace/clock.ts';
import {ifReadable} from './if-readable.ts';

/** `send` registers; `look` gives the ARN of the newest revision where it is the one that is registered. */
type Registering = {readonly send: () => Promise<ChangeResult>; readonly look: () => Promise<string | undefined>};

/** As often as the SDK would (AWS SDKs and Tools, "Retry behavior": three repeats in the standard mode). */
const attempts = 4;

/**
Registers a revision and leaves no second one. Registering knows no token: where no answer came, the newest revision
tells whether it was made, and only one that wasn't is sent again.
*/
export async function registerOnce(
	clock: Clock,
	{note, mayBeDone, signal = new AbortController().signal}: PerformOptions,
	{send, look}: Registering,
): Promise<ChangeResult> {
	const before = mayBeDone ? await look() : undefined;
	if (before !== undefined) {
		note?.({kind: 'already-there'});
		return {arn: before};
	}

	let isUnanswered = false;
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await send();
		} catch (error) {
			if (!(error instanceof ProblemError)) {
				throw error;
			}

			if (!error.isUnanswered || signal.aborted) {
				// Refused now, an earlier send may have been made all the same.
				throw isUnanswered ? new ProblemError(error.problem, true, error.again) : error;
			}

			isUnanswered = true;

			const made = await lookOnce(look);
			if (made !== undefined) {
				note?.({kind: 'already-there'});
				return {arn: made};
			}

			if (attempt === attempts) {
				throw error;
			}

			await clock.pause(2 ** attempt / 2, signal);
		}
	}
}

/** A look that fails leaves open whether what was sent before it is made. */
async function lookOnce(look: Registering['look']): Promise<string | undefined> {
	try {
		return await ifReadable(look);
	} catch (error) {
		throw error instanceof ProblemError ? new ProblemError(error.problem, true, error.again) : error;
	}
}
