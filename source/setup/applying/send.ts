import type {ChangeNote, SetupEvent} from '../../domain/ending/event.ts';
import type {Change, ChangeResult} from '../../domain/plan/change.ts';
import {changeFacts} from '../../domain/plan/changes/catalogue.ts';
import {isSignedOut} from '../../domain/choices/problem/is-signed-out.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Secret} from '../../domain/kit/secret.ts';
import type {PerformOptions} from '../../aws/gateway.ts';
import type {Ports} from '../ports.ts';
import {renewalPause, type Access} from './access.ts';
import {gatherNotes} from './gather-notes.ts';

/** What a change is sent with. */
export type Sending = {
	readonly access: Access;
	readonly ports: Ports;
	/** The key in hand, for the change that stores it. */
	readonly key?: Secret;
	/** What stands in clear in the definitions. */
	readonly there?: PerformOptions['there'];
	/** What the changes before it produced, by their ids. */
	readonly results: PerformOptions['results'];
};

/** How often it is said that credentials are waited for, in seconds. */
const notedEvery = 60;

/**
Sends one change, and once more when other credentials are there after its own have ended: AWS refused it with those, so
that it is not made. `undefined` where nobody wants it sent any more. Throws a ProblemError. Where nobody can be asked,
others are waited for as long as a rollout would be; for the first change of a run not at all, as nothing is half done.
*/
export async function* send(change: Change, sending: Sending): AsyncGenerator<SetupEvent, ChangeResult | undefined> {
	const {access, ports} = sending;
	// An earlier try may have been made all the same, where its answer did not come.
	let isMayBeDone = false;
	let waited = 0;
	for (;;) {
		try {
			return yield* perform(change, {...sending, mayBeDone: isMayBeDone});
		} catch (error) {
			if (!(error instanceof ProblemError)) {
				throw error;
			}

			const {problem} = error;
			isMayBeDone ||= error.isUnanswered;
			const failure = new ProblemError(problem, isMayBeDone, error.again);
			if (!isSignedOut(problem)) {
				throw failure;
			}

			const renewed = yield* access.renew(problem, 'changes');
			if (renewed === 'not-yet') {
				const isFirst = Object.keys(sending.results).length === 0 && !isMayBeDone;
				if (isFirst || waited >= ports.run.timeout) {
					throw failure;
				}

				if (waited % notedEvery === 0) {
					yield {type: 'change-note', change: change.id, note: {kind: 'signed-out', seconds: waited}};
				}

				await ports.clock.pause(renewalPause, ports.interrupt.graceful);
				waited += renewalPause;
			}

			if (ports.interrupt.graceful.aborted) {
				if (isMayBeDone) {
					throw new ProblemError({code: 'stopped'}, true);
				}

				return undefined;
			}
		}
	}
}

async function* perform(
	change: Change,
	{access: {aws}, ports, results, key, there, mayBeDone}: Sending & {readonly mayBeDone: boolean},
): AsyncGenerator<SetupEvent, ChangeResult> {
	const {graceful, immediate} = ports.interrupt;
	const events = gatherNotes<SetupEvent>();
	const stop = () => {
		events.add({type: 'stopping'});
	};

	// Pressed between the check and this change: the listener would never be called.
	if (graceful.aborted) {
		stop();
	} else {
		graceful.addEventListener('abort', stop, {once: true});
	}

	try {
		const sending = aws.perform(change, {
			results,
			note(note: ChangeNote) {
				events.add({type: 'change-note', change: change.id, note});
			},
			// The second Ctrl+C only: cut off by the first, nobody could say whether AWS had done it.
			signal: immediate,
			...(mayBeDone && {mayBeDone}),
			...(changeFacts[change.kind].writesKey && {...(key && {key}), ...(there && {there})}),
		});
		yield* events.until(sending);
		return await sending;
	} finally {
		graceful.removeEventListener('abort', stop);
	}
}
