import type {Invocation} from '../../domain/choices/invocation.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {changeFailed, nothingApplied, type Applied} from './applied.ts';
import {send, type Sending} from './send.ts';

/** What the changes are sent with, and which of them. */
export type Applying = Omit<Sending, 'results'> & {
	/** The run as it would be started again. */
	readonly again: Invocation;
	/** What became of the changes before, and the ids of those that are sent now; all from the start without them. */
	readonly from?: Applied;
	readonly only?: ReadonlySet<string>;
	/** The places of changes in the whole plan, where only a part of it is sent. */
	readonly places?: ReadonlyMap<string, number>;
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
		yield {type: 'change-started', index: applying.places?.get(change.id) ?? index, change};
		try {
			const result = yield* send(change, {...applying, results});
			if (result === undefined) {
				return {...applied, stopped: true};
			}

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
