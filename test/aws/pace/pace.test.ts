import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {bucketOf} from '../../../source/aws/pace/bucket.ts';
import {createPace} from '../../../source/aws/pace/pace.ts';
import {quickClock} from '../reachable.ts';

const bucket = {name: 'small', burst: 2, refill: 1};

test('requests beyond the burst wait until their token is earned', async () => {
	const clock = quickClock();
	const pace = createPace(clock);
	const send = async () => pace({bucket, place: 'us-east-1'}, async () => undefined);
	await send();
	await send();
	await send();
	await send();

	deepEqual(clock.pauses, [1, 1]);
});

test('another region has its own bucket', async () => {
	const clock = quickClock();
	const pace = createPace(clock);
	await Promise.all(
		['us-east-1', 'us-east-1', 'eu-west-1', 'eu-west-1'].map(async place =>
			pace({bucket, place}, async () => undefined),
		),
	);
	deepEqual(clock.pauses, []);
});

test('at most five requests of a bucket are under way, and a failed one makes room too', async () => {
	const pace = createPace(quickClock());
	const gates = Array.from({length: 7}, () => Promise.withResolvers<undefined>());
	let running = 0;
	const sent = gates.map(async ({promise}) =>
		pace({bucket: {...bucket, burst: 100}, place: 'us-east-1'}, async () => {
			running += 1;
			await promise;
		}),
	);
	const settled = Promise.allSettled(sent);
	await turn();
	equal(running, 5);
	gates[0]?.reject(new Error('failed'));
	gates[1]?.resolve(undefined);
	await turn();
	equal(running, 7);
	for (const {resolve} of gates) {
		resolve(undefined);
	}

	const results = await settled;
	deepEqual(
		results.map(({status}) => status),
		['rejected', ...Array.from({length: 6}, () => 'fulfilled')],
	);
});

test('half of each published limit is left to others, and what is not published is asked for gently', () => {
	deepEqual(
		[
			['ecs', 'RegisterTaskDefinition'],
			['ecs', 'DescribeServiceRevisions'],
			['ecs', 'ListDaemons'],
			['sts', 'GetCallerIdentity'],
			['secretsmanager', 'ListSecrets'],
			['ssm', 'GetParameter'],
			['ssm', 'DescribeParameters'],
			['iam', 'GetRole'],
			['iam', 'SimulatePrincipalPolicy'],
		].map(([service = '', operation = '']) => bucketOf(service, operation)),
		[
			{name: 'ecs task-definition-modify', burst: 10, refill: 0.5},
			{name: 'ecs service-revision-read', burst: 25, refill: 10},
			{name: 'ecs', burst: 10, refill: 5},
			{name: 'sts sts', burst: 300, refill: 300},
			{name: 'secretsmanager list', burst: 25, refill: 25},
			{name: 'ssm parameters', burst: 20, refill: 20},
			{name: 'ssm', burst: 10, refill: 5},
			{name: 'iam', burst: 10, refill: 5},
			{name: 'iam simulation', burst: 5, refill: 2},
		],
	);
});

test('each operation of EC2 has a bucket of its own', () => {
	deepEqual(bucketOf('ec2', 'DescribeInstances'), {name: 'ec2 DescribeInstances', burst: 50, refill: 10});
	deepEqual(bucketOf('ec2', 'DescribeSecurityGroups'), {name: 'ec2 DescribeSecurityGroups', burst: 50, refill: 10});
});

async function turn(): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<undefined>();
	setImmediate(() => {
		resolve(undefined);
	});
	await promise;
}
