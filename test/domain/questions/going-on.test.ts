import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Problem} from '../../../source/domain/choices/problem/problem.ts';
import {nextSteps} from '../../../source/domain/ending/next-steps/next-steps.ts';
import {signInQuestion} from '../../../source/domain/questions/next-question.ts';
import {sampleRun} from '../sample.ts';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {situation, sources} from './asking.ts';

const source = {kind: 'profile', name: 'ops', type: 'sso'} as const;
const expired: Problem = {
	code: 'session-expired',
	source,
	repair: {kind: 'run', command: ['aws', 'sso', 'login', '--profile', 'ops']},
	detail: '',
};
const problems: readonly Problem[] = [
	expired,
	{code: 'broken-profile', profile: 'ops', detail: ''},
	{code: 'wrong-credentials', why: 'clock', detail: ''},
];
const open = {command: sampleRun.command, answers: {cluster: ['shop-prod']}};

for (const problem of problems) {
	test(`at the question of credentials ${problem.code} says to choose there, and at the end how to go on`, () => {
		const asked = signInQuestion(
			situation({
				observed: {...nothingObserved, sources},
				refusal: {question: 'credentials', problem},
				choices: {},
			}),
		);
		const complaint = asked.kind === 'ask' ? asked.question.complaint : undefined;
		const last = (met: Problem | undefined) => (met ? nextSteps(met, open).at(-1) : undefined);
		deepEqual(last(complaint), {step: 'then-go-on'});
		const profile = problem.code === 'wrong-credentials' ? [] : ['--profile', 'ops'];
		deepEqual(last(problem), {
			step: 'then-again',
			command: ['npx', 'dd-ecs-setup', 'install', ...profile, '--cluster', 'shop-prod'],
		});
	});
}
