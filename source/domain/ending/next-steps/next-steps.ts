import type {Invocation} from '../../choices/invocation.ts';
import type {Problem, ProblemCode, ProblemOf} from '../../choices/problem/problem.ts';
import {awsSteps} from './aws-steps.ts';
import {choiceSteps} from './choice-steps.ts';
import {clusterSteps} from './cluster-steps.ts';
import {fleetSteps} from './fleet/fleet-steps.ts';
import {fleetRunSteps} from './fleet/fleet-run-steps.ts';
import type {NextStep} from './next-step.ts';
import {planSteps} from './plan-steps.ts';
import {rolloutSteps} from './rollout-steps.ts';
import {signInSteps} from './sign-in-steps.ts';
import {stackSetSteps} from './fleet/stack-set-steps.ts';
import type {Steps} from './steps.ts';

const steps: Steps<Exclude<ProblemCode, Wrapping>> = {
	...signInSteps,
	...awsSteps,
	...choiceSteps,
	...planSteps,
	...clusterSteps,
	...rolloutSteps,
	...stackSetSteps,
	...fleetSteps,
	...fleetRunSteps,
};

/** Problems with another one inside, whose steps help. */
type Wrapping = 'change-failed' | 'rollout-unseen';

/** What to do about a problem of a run, in order. Which step helps is a rule, and the same in every language. */
export function nextSteps(problem: Problem, run: Invocation): readonly NextStep[] {
	if (problem.code === 'change-failed' && problem.mayBeDone) {
		return [{step: 'look-whether-done', command: problem.mayBeDone}, ...nextSteps(problem.problem, run)];
	}

	return problem.code === 'change-failed' || problem.code === 'rollout-unseen'
		? nextSteps(problem.problem, run)
		: stepsAfter(problem.code, problem, run);
}

function stepsAfter<Code extends Exclude<ProblemCode, Wrapping>>(
	code: Code,
	problem: ProblemOf<Code>,
	run: Invocation,
): readonly NextStep[] {
	return steps[code](problem, run);
}
