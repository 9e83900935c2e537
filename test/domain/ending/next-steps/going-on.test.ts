import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Problem} from '../../../../source/domain/choices/problem/problem.ts';
import {nextSteps} from '../../../../source/domain/ending/next-steps/next-steps.ts';
import {failing} from '../../../text/samples/rollouts.ts';
import {sampleRun} from '../../sample.ts';

const problems: readonly Problem[] = [
	{code: 'rollout-failed', rollout: {...failing, causes: []}, rolledBack: 'no'},
	{code: 'rollout-timeout', rollout: {...failing, causes: []}, seconds: 900},
	{code: 'stopped'},
];

/** The steps after each of them, without those about the cause. */
function stepsOf(demo: string | undefined) {
	const run = {...sampleRun, answers: {...sampleRun.answers, ...(demo !== undefined && {demo})}};
	return problems.map(problem => nextSteps(problem, run).map(({step}) => step));
}

test('a run is gone on with, and one in a demo begins anew: nothing is left there to go on with, or back to', () => {
	deepEqual(stepsOf(undefined), [['continue', 'go-back'], ['watch-longer'], ['look-again']]);
	deepEqual(stepsOf('shop'), [['anew'], ['anew'], ['anew']]);
});
