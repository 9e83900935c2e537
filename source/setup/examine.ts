import type {SetupEvent} from '../domain/ending/event.ts';
import {leftOutcomes} from '../domain/ending/outcome.ts';
import type {PlannedNow} from './choosing/plan-now.ts';
import type {Ending} from './ending.ts';

/** `doctor`: the checks were said as they were made; what is left is whether one failed. */
export async function* examine({
	plan: {checks, leftAlone},
	again,
}: Pick<PlannedNow, 'plan' | 'again'>): AsyncGenerator<SetupEvent, Ending> {
	const failed = checks.filter(({verdict}) => verdict === 'fail');
	const clusters = leftOutcomes({leftAlone});
	if (failed.length === 0) {
		return {outcome: {kind: 'done', clusters}};
	}

	// A problem besides the checks, since the outcome has one reason and a script may read nothing else.
	const problem = {code: 'checks-failed', checks: failed} as const;
	yield {type: 'problem', problem, done: [], again};
	return {outcome: {kind: 'failed', problem, changed: false, clusters}};
}
