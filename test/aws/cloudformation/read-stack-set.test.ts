import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {address, bank, data, fleetOn, template, web, workloads} from './fleet.ts';

test('a name that no stack set has is nothing there', async t => {
	const {aws} = await fleetOn(t);
	equal(await aws.readStackSet(address), undefined);
});

test('a stack set is read with its stacks and the operation that made them', async t => {
	const {aws, spread} = await fleetOn(t);
	const operation = await spread();
	const set = await aws.readStackSet(address);
	const {arn = '', instances = [], operations = [], ...rest} = set ?? {};
	deepEqual(rest, {
		name: 'fleet',
		region: 'us-east-1',
		permissionModel: 'service-managed',
		template,
		parameters: {Value: 'one', Key: '****'},
		tags: {'managed-by': 'dd-ecs-setup'},
		autoDeployment: {retainsStacks: false},
		isManagedExecution: true,
		units: [workloads],
	});
	deepEqual(
		[arn.split(':').slice(0, 6).join(':'), instances.map(({stack}) => stack?.split('/', 1)[0])],
		[
			'arn:aws:cloudformation:us-east-1:123456789012:stackset/fleet',
			[web, data].map(account => `arn:aws:cloudformation:us-east-1:${account}:stack`),
		],
	);
	deepEqual(
		instances.map(({stack, ...instance}) => instance),
		[web, data].map(account => ({
			account,
			region: 'us-east-1',
			unit: workloads,
			status: 'current',
			detail: 'succeeded',
			drift: 'not-checked',
			lastOperation: operation,
		})),
	);
	deepEqual(
		operations.map(({id, action, status}) => [id, action, status]),
		[[operation, 'create', 'succeeded']],
	);
});

test('what stacks have of their own is read by place, of those that are there', async t => {
	const {aws, spread} = await fleetOn(t);
	await spread();
	const places = [web, data, bank].map(account => ({account, region: 'us-east-1'}));
	deepEqual(
		[...(await aws.readOverrides(address, places))],
		[web, data].map(account => [`${account}/us-east-1`, {Value: 'two'}]),
	);
});

test('an operation is seen with how it goes in each place', async t => {
	const {aws, perform, simulator, spread} = await fleetOn(t);
	await spread();
	const {operation = ''} = (await perform('delete-stack-instances', deleting)) ?? {};
	const {results: before, status: first} = await aws.readOperation(address, operation);
	simulator.clock.advance(600);
	const {results: after, status: second, action, endedAt} = await aws.readOperation(address, operation);
	deepEqual(
		[
			[first, before.map(({status}) => status)],
			[second, after],
		],
		[
			['running', ['pending', 'pending']],
			['succeeded', [web, data].map(account => ({account, region: 'us-east-1', status: 'succeeded'}))],
		],
	);
	deepEqual([action, endedAt !== undefined], ['delete', true]);
});

test('drift is looked for in all stacks at once', async t => {
	const {aws, simulator, spread} = await fleetOn(t);
	await spread();
	const changed = simulator.account.organisation.get(web)?.regions.get('us-east-1')?.parameters.get('/fleet');
	Object.assign(changed ?? {}, {value: 'three'});
	const operation = await aws.detectDrift(address);
	simulator.clock.advance(600);
	const set = await aws.readStackSet(address);
	deepEqual(
		[
			set?.operations[0]?.id,
			set?.operations[0]?.action,
			set?.instances.map(({account, drift}) => [account, drift]),
		],
		[
			operation,
			'detect-drift',
			[
				[web, 'drifted'],
				[data, 'in-sync'],
			],
		],
	);
});

test('a stack set that is gone has no operations to look at', async t => {
	const {aws} = await fleetOn(t);
	await rejects(
		aws.readOperation(address, 'some'),
		(error: unknown) =>
			error instanceof ProblemError && error.problem.code === 'stack-set-refused' && error.problem.why === 'gone',
	);
});

const deleting = {
	StackSetName: 'fleet',
	DeploymentTargets: {OrganizationalUnitIds: [workloads]},
	Regions: ['us-east-1'],
	RetainStacks: false,
};
