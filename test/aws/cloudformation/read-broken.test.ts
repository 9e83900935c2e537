import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {address, fleetOn, making, web} from './fleet.ts';

test('more stacks and results than a page has are read, each with why it failed', async t => {
	const {aws, perform, simulator} = await fleetOn(t);
	const {PermissionModel, AutoDeployment, ...selfManaged} = making;
	await perform('create-stack-set', selfManaged);
	const Regions = Array.from({length: 250}, (_, index) => `us-test-${index}`);
	const spreading = {StackSetName: 'fleet', Accounts: [web], Regions};
	const {operation = ''} = (await perform('create-stack-instances', spreading)) ?? {};
	simulator.clock.advance(600);
	const set = await aws.readStackSet(address);
	const {results} = await aws.readOperation(address, operation);
	const reason = `Account ${web} does not have the Region us-test-0 enabled`;
	deepEqual(
		[
			set?.permissionModel,
			set?.administrationRole?.split('/').at(-1),
			set?.executionRole,
			set?.instances.length,
			set?.instances[0],
			results.length,
			results[0],
			results[249]?.status,
		],
		[
			'self-managed',
			'AWSCloudFormationStackSetAdministrationRole',
			'AWSCloudFormationStackSetExecutionRole',
			250,
			{
				account: web,
				region: 'us-test-0',
				status: 'outdated',
				detail: 'failed',
				reason,
				drift: 'not-checked',
				lastOperation: operation,
			},
			250,
			{account: web, region: 'us-test-0', status: 'failed', reason},
			'cancelled',
		],
	);
});

test('operations that go on are read, and behind them only the newest that is over', async t => {
	const {aws, perform, simulator} = await fleetOn(t);
	await perform('create-stack-set', making);
	const spreading = {StackSetName: 'fleet', DeploymentTargets: {OrganizationalUnitIds: ['r-acme']}};
	for (const run of ['first', 'second']) {
		await perform('create-stack-instances', {...spreading, Regions: ['us-east-1']}, run);
		simulator.clock.advance(600);
	}

	await perform('create-stack-instances', {...spreading, Regions: ['us-east-1']}, 'third');
	await perform('create-stack-instances', {...spreading, Regions: ['us-east-1']}, 'fourth');
	const set = await aws.readStackSet(address);
	deepEqual(
		set?.operations.map(({status}) => status),
		['queued', 'running', 'succeeded'],
	);
});

const reads = [
	'cloudformation:DescribeStackSet',
	'cloudformation:ListStackInstances',
	'cloudformation:ListStackSetOperations',
] as const;
for (const operation of reads) {
	test(`a stack set is not read for want of ${operation}, and is not taken for none`, async t => {
		const spoiled = new Map<string, 'empty' | 'denied'>();
		const {aws, spread} = await fleetOn(t, 'accounts', {spoil: asked => spoiled.get(asked.operation)});
		await spread();
		spoiled.set(operation, 'empty');
		await rejects(aws.readStackSet(address), problemCoded('not-aws'));
		spoiled.set(operation, 'denied');
		await rejects(aws.readStackSet(address), problemCoded('access-denied'));
	});
}

test('values of stacks that could not be read are not taken for none', async t => {
	const {aws, spread} = await fleetOn(t, 'accounts', {
		spoil: ({operation}) => (operation === 'cloudformation:DescribeStackInstance' ? 'denied' : undefined),
	});
	await spread();
	await rejects(aws.readOverrides(address, [{account: web, region: 'us-east-1'}]), problemCoded('access-denied'));
});

test('an operation is not seen for want of its results', async t => {
	const {aws, spread} = await fleetOn(t, 'accounts', {
		spoil: ({operation}) => (operation === 'cloudformation:ListStackSetOperationResults' ? 'empty' : undefined),
	});
	await rejects(aws.readOperation(address, await spread()), problemCoded('not-aws'));
});

test('a refusal for the rate is waited out', async t => {
	const {aws, spread} = await fleetOn(t, 'accounts', {
		spoil: ({operation, count}) =>
			operation === 'cloudformation:ListStackInstances' && count === 1 ? 'throttled' : undefined,
	});
	await spread();
	equal((await aws.readStackSet(address))?.instances.length, 2);
});

test('a look for drift whose answer got lost is one look', async t => {
	const {aws, spread, simulator} = await fleetOn(t, 'accounts', {
		spoil: ({operation, count}) =>
			operation === 'cloudformation:DetectStackSetDrift' && count === 1 ? 'reset-after' : undefined,
	});
	await spread();
	const operation = await aws.detectDrift(address);
	simulator.clock.advance(600);
	const set = await aws.readStackSet(address);
	deepEqual(
		set?.operations.map(({id, action}) => [id, action]),
		[[operation, 'detect-drift']],
	);
});

test('a reader looks for drift too, as that changes nothing', async t => {
	const {aws} = await fleetOn(t, 'accounts', {write: false});
	await rejects(aws.detectDrift(address), problemCoded('stack-set-refused'));
});

function problemCoded(code: string) {
	return (error: unknown) => error instanceof ProblemError && error.problem.code === code;
}
