import type {Line, Message} from '../../../domain/kit/message.ts';
import type {Problem, ProblemCode, ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {messageOf, type Explanation, type Met} from '../../message-of.ts';
import {changeDone} from '../changes/change-done.ts';
import {runningChange} from '../changes/change.ts';
import {part} from '../../part.ts';
import {step} from '../steps/step.ts';
import type {Explanations} from './explanations.ts';
import {awsProblems} from './aws.ts';
import {choiceProblems} from './choices.ts';
import {clusterProblems} from './clusters.ts';
import {fleetProblems} from './fleet.ts';
import {fleetRunProblems} from './fleet-run.ts';
import {keyProblems} from './key.ts';
import {planProblems} from './plan.ts';
import {rolloutProblems, unseenRollout} from './rollout.ts';
import {signInProblems} from './sign-in.ts';
import {stackSetProblems} from './stack-sets.ts';
import {usageProblems} from './usage.ts';

const explanations: Explanations<Exclude<ProblemCode, Wrapping>> = {
	...usageProblems,
	...signInProblems,
	...awsProblems,
	...clusterProblems,
	...keyProblems,
	...choiceProblems,
	...planProblems,
	...rolloutProblems,
	...stackSetProblems,
	...fleetProblems,
	...fleetRunProblems,
};

/** Problems with another one inside, which explains them. */
type Wrapping = 'change-failed' | 'rollout-unseen';

/** What failed, what is already done, what to do next, and ids for support. */
export function problem(of: Problem, run: Met): Message {
	return messageOf(of, run, {explain, step, changeDone, stands});
}

function stands(place: string): Line {
	return ['값이 있는 위치: ', part.value(place)];
}

function explain(of: Problem): Explanation {
	if (of.code === 'rollout-unseen') {
		return unseenRollout(of, explain(of.problem));
	}

	if (of.code !== 'change-failed') {
		return explainAs(of.code, of);
	}

	const inner = explain(of.problem);
	const ended = of.problem.code === 'stopped' ? '중지된 변경' : '실패한 변경';
	const how = of.mayBeDone ? '응답이 없어 적용되었을 수도 있는 변경' : ended;
	const at: Line = [`${how}: `, part.value(runningChange(of.change))];
	return {...inner, body: [at, ...(inner.body ?? [])]};
}

function explainAs<Code extends Exclude<ProblemCode, Wrapping>>(code: Code, of: ProblemOf<Code>): Explanation {
	return explanations[code](of);
}
