import {deepEqual, rejects} from 'node:assert/strict';
import {test} from 'node:test';
import {ECSClient} from '@aws-sdk/client-ecs';
import {refusedInside} from '../../../source/aws/reading/refused-inside.ts';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';

const ecs = new ECSClient({region: 'us-east-1'});
const operation = 'DescribeServices';
const missing = {arn: 'gone', reason: 'MISSING'};
const hidden = {arn: 'arn:aws:ecs:us-east-1:123456789012:service/hidden', reason: 'ACCESS_DENIED'};
const nothing = {ecs, operation, asked: [], given: [], failures: undefined};

async function told(answered: Omit<Parameters<typeof refusedInside>[0], 'ecs' | 'operation' | 'note'>) {
	const noted: Array<readonly string[]> = [];
	await refusedInside({
		ecs,
		operation,
		...answered,
		note(subject, {code}) {
			noted.push([subject, code]);
		},
	});
	return noted;
}

test('what is missing is not there, and what is refused inside of an answer is told', async () => {
	deepEqual(await told({asked: ['gone', 'hidden'], given: [], failures: [missing, hidden]}), [
		[hidden.arn, 'aws-refused'],
	]);
});

test('what an answer neither has nor calls missing is told, by name or ARN', async () => {
	deepEqual(
		await told({
			asked: ['gone', 'there', 'arn:aws:ecs:us-east-1:123456789012:service/shop/also', 'untold'],
			given: ['arn:aws:ecs:us-east-1:123456789012:service/shop/there', 'arn:aws:ecs:us-east-1:1:service/also'],
			failures: [missing],
		}),
		[['untold', 'not-aws']],
	);
});

test('what another answer says is there is not missing', async () => {
	deepEqual(await told({asked: ['gone'], given: [], failures: [missing], isThere: true}), [['gone', 'aws-failed']]);
});

test('without anybody to tell a refusal inside of an answer is one of the whole', async () => {
	await refusedInside({...nothing, asked: ['gone'], failures: [missing]});
	await rejects(refusedInside({...nothing, failures: [hidden]}), ProblemError);
	await rejects(refusedInside({...nothing, asked: ['untold']}), ProblemError);
});
