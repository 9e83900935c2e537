import {lookAt} from '../../domain/plan/changes/look-at.ts';
import type {Change, ChangeResult} from '../../domain/plan/change.ts';
import type {Changed} from '../../domain/ending/outcome.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';

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
