import test from 'node:test';
import {deepEqual, equal, ok} from 'node:assert/strict';
import {bucketOf} from '../../../source/aws/pace/bucket.ts';
import {createPace} from '../../../source/aws/pace/pace.ts';
import {inTurn} from '../../../source/aws/pace/turn.ts';
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

test('of those that wait, what began in an earlier turn goes first, and what is in no turn before all', async () => {
	const pace = createPace(quickClock());
	const at = {bucket: {...bucket, burst: 100}, place: 'us-east-1'};
	const {promise: gate, resolve: open} = Promise.withResolvers<undefined>();
	const busy = Array.from({length: 5}, async () => pace(at, async () => gate));
	const sent: string[] = [];
	const ask = async (name: string) =>
		pace(at, async () => {
			sent.push(name);
		});
	const begun = ['one', 'two', 'three'].map(name => ({name, ready: Promise.withResolvers<undefined>()}));
	const asked = begun.map(async ({name, ready}) =>
		inTurn(async () => {
			await ready.promise;
			await Promise.all([ask(`first of ${name}`), ask(`second of ${name}`)]);
		}),
	);
	for (const {ready} of begun.toReversed()) {
		ready.resolve(undefined);
		await turn();
	}

	const last = ask('nobody');
	open(undefined);
	await Promise.all([...busy, ...asked, last]);
	deepEqual(sent, ['nobody', ...['one', 'two', 'three'].flatMap(name => [`first of ${name}`, `second of ${name}`])]);
});

test('a refusal for the rate halves it, those refused with it do not, and it comes back within a minute', async () => {
	const clock = quickClock();
	const pace = createPace(clock);
	const at = {bucket, place: 'us-east-1'};
	const send = async () => pace(at, async () => undefined);
	await pace(at, async slowDown => {
		slowDown();
		slowDown();
	});
	// Each refused try has cost a token beyond the burst, and a token takes two seconds now.
	await send();
	deepEqual(clock.pauses.splice(0), [6]);
	await clock.pause(60, new AbortController().signal);
	clock.pauses.length = 0;
	await send();
	await send();
	await send();
	deepEqual(clock.pauses, [1]);
});

test('another bucket and another region are not slowed down', async () => {
	const clock = quickClock();
	const pace = createPace(clock);
	await pace({bucket, place: 'us-east-1'}, async slowDown => {
		slowDown();
	});
	await pace({bucket, place: 'eu-west-1'}, async () => undefined);
	await pace({bucket: {...bucket, name: 'other'}, place: 'us-east-1'}, async () => undefined);
	deepEqual(clock.pauses, []);
});

test('however often it is refused, a sixteenth of the rate is left', async () => {
	const clock = quickClock();
	const pace = createPace(clock);
	const at = {bucket: {...bucket, burst: 1}, place: 'us-east-1'};
	for (let refusal = 0; refusal < 9; refusal += 1) {
		await pace(at, async slowDown => {
			slowDown();
		});
	}

	ok(Math.max(...clock.pauses) <= 32, clock.pauses.join(', '));
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

test('each operation of EC2 and of CloudFormation has a bucket of its own', () => {
	deepEqual(
		['DescribeStackInstance', 'ListStackInstances'].map(operation => bucketOf('cloudformation', operation)),
		['DescribeStackInstance', 'ListStackInstances'].map(operation => ({
			name: `cloudformation ${operation}`,
			burst: 10,
			refill: 5,
		})),
	);
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

test('a turn that is given back is there for the next', async () => {
	const clock = quickClock();
	const pace = createPace(clock);
	const at = {bucket: {...bucket, burst: 1}, place: 'us-east-1'};
	for (let count = 0; count < 9; count += 1) {
		await pace(at, async (slowDown, giveBack) => {
			giveBack();
		});
	}

	deepEqual(clock.pauses, []);
});
