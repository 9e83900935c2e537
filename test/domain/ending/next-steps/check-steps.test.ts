import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {CheckResult} from '../../../../source/domain/choices/problem/check-result.ts';
import {checkSteps} from '../../../../source/domain/ending/next-steps/check-steps.ts';
import {nextSteps} from '../../../../source/domain/ending/next-steps/next-steps.ts';
import {sampleRun} from '../../sample.ts';

const denied: CheckResult = {
	id: 'permissions',
	verdict: 'fail',
	subject: 'somebody',
	finding: 'denied',
	facts: {statements: ['{"Effect": "Allow"}']},
	fixes: [{'store-key': 'ssm'}],
};
const outdated: CheckResult = {id: 'image', verdict: 'fail', subject: 'shop', finding: 'too-old', facts: {}};

test('flags come first, then the statements with where they go, then the step of the finding', () => {
	deepEqual(checkSteps(denied, sampleRun), [
		{
			step: 'again-with',
			changes: {'store-key': 'ssm'},
			command: ['npx', 'dd-ecs-setup', 'install', '--cluster', 'shop-prod', '--store-key', 'ssm'],
		},
		{step: 'allow-statement', place: 'own-policy', statement: '{"Effect": "Allow"}'},
		{step: 'see-whole-policy', command: ['npx', 'dd-ecs-setup', 'iam', '--cluster', 'shop-prod']},
	]);
});

test('statements are offered only where somebody can add them', () => {
	deepEqual(checkSteps({...denied, id: 'stored-key', finding: 'unread', fixes: []}, sampleRun), [
		{step: 'compare-stored-key'},
	]);
});

test('what passed needs no help', () => {
	deepEqual(checkSteps({...denied, verdict: 'pass'}, sampleRun), []);
});

test('failed checks are followed by what helps against each, or by a look at all of them', () => {
	deepEqual(nextSteps({code: 'checks-failed', checks: [outdated, {...denied, fixes: [], facts: {}}]}, sampleRun), [
		{step: 'see-whole-policy', command: ['npx', 'dd-ecs-setup', 'iam', '--cluster', 'shop-prod']},
	]);
	deepEqual(nextSteps({code: 'checks-failed', checks: [outdated]}, sampleRun), [
		{step: 'see-checks', command: ['npx', 'dd-ecs-setup', 'doctor', '--cluster', 'shop-prod']},
	]);
});
