import type {Invocation} from '../../domain/choices/invocation.ts';
import type {Change, ChangeResult} from '../../domain/plan/change.ts';
import {changeFacts} from '../../domain/plan/changes/catalogue.ts';
import type {ChangeNote, SetupEvent} from '../../domain/ending/event.ts';
import {fingerprint} from '../../domain/kit/fingerprint.ts';
import type {Changed} from '../../domain/ending/outcome.ts';
import {lookAt} from '../../domain/plan/changes/look-at.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Secret} from '../../domain/kit/secret.ts';
import type {PerformOptions} from '../../aws/gateway.ts';
import type {Writing} from './can-write.ts';
import {gatherNotes} from './gather-notes.ts';

/** `mayBeDone`: no answer came, so that it may have been made all the same. */
export type FailedChange = {readonly change: Change; readonly problem: Problem; readonly mayBeDone: boolean};

/** What became of the changes. `failed` maps the id of a change to why; those that needed it were not begun. */
export type Applied = {
	/** In the order in which they were sent. */
	readonly done: readonly Change[];
	/** What each change produced, by its id: later requests refer to it. */
	readonly results: Readonly<Record<string, ChangeResult>>;
	readonly failed: readonly FailedChange[];
	/** Ctrl+C came before all had begun. */
	readonly stopped: boolean;
};

/** Before the first change. */
export const nothingApplied: Applied = {done: [], results: {}, failed: [], stopped: false};

/** `key` is the key in hand, for the change that stores it; `there` has what stands in clear in the definitions. */
export type Applying = Writing & {
	readonly key?: Secret;
	readonly there?: PerformOptions['there'];
	/** What became of the changes that this run has sent already. */
	readonly before?: Applied;
	/** Which of the plan's changes are sent now; all where it isn't said. */
	readonly isDue?: (change: Change) => boolean;
	/** The run as it would be started again. */
	readonly again: Invocation;
	/** What became of the changes before, and the ids of those that are sent now; all from the start without them. */
	readonly from?: Applied;
	readonly only?: ReadonlySet<string>;
};

/**
Sends the changes in order. A change is never cut in two: after the first Ctrl+C the running one ends and no other
begins. A failure stops what depends on it and nothing else, so that one cluster does not block the others.
*/
export async function* apply(plan: Plan, applying: Applying): AsyncGenerator<SetupEvent, Applied> {
	const {only} = applying;
	let applied: Applied = applying.from ?? nothingApplied;
	// One after the other: buckets of writes refill with 1 to 5 a second, and a half-done plan must be tellable.
	for (const [index, change] of plan.changes.entries()) {
		const {ports} = applying;
		if (ports.interrupt.graceful.aborted) {
			return {...applied, stopped: true};
		}

		if (only?.has(change.id) === false) {
			continue;
		}

		const {results} = applied;
		// No event for it: that it was left out follows from the change that failed.
		if (change.needs.some(id => !results[id])) {
			continue;
		}

		const begun = ports.clock.now();
		yield {type: 'change-started', index, change};
		try {
			const result = yield* perform(change, {...applying, results});
			applied = {...applied, done: [...applied.done, change], results: {...results, [change.id]: result}};
			yield {type: 'change-done', change, result, seconds: (ports.clock.now() - begun) / 1000};
		} catch (error) {
			// A bug must not be told as a failure of AWS, after which the rest would go on.
			if (!(error instanceof ProblemError)) {
				throw error;
			}

			const failed = {change, problem: error.problem, mayBeDone: error.isUnanswered};
			applied = {...applied, failed: [...applied.failed, failed]};
			yield {type: 'problem', problem: changeFailed(failed), done: applied.done, again: applying.again};
		}
	}

	// The last one may be the one that was cut off.
	return {...applied, stopped: applied.failed.some(({problem}) => problem.code === 'stopped')};
}

/** A change that failed as the problem it is. */
export function changeFailed({change, problem, mayBeDone}: FailedChange): Problem {
	const {id, kind, subject, cluster} = change;
	const failed = {id, kind, subject, ...(cluster !== undefined && {cluster})};
	return {code: 'change-failed', change: failed, problem, ...(mayBeDone && {mayBeDone: lookAt(change)})};
}

/** Whether the account is another than before, as far as AWS has said. */
export function changedBy({done, failed}: Pick<Applied, 'done' | 'failed'>): Changed {
	return done.length > 0 || (failed.some(({mayBeDone}) => mayBeDone) && 'perhaps');
}

type Performing = Applying & {readonly results: Applied['results']};

async function* perform(
	change: Change,
	{aws, ports, results, key, there}: Performing,
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
			// At most 36 characters, the same for each repeat within a run.
			token: `${ports.run.id}-${fingerprint(change.id)}`.slice(0, 36),
			...(changeFacts[change.kind].writesKey && {...(key && {key}), ...(there && {there})}),
		});
		yield* events.until(sending);
		return await sending;
	} finally {
		graceful.removeEventListener('abort', stop);
	}
}
