import {deepEqual, rejects} from 'node:assert/strict';
import test from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {address, canary, fleetOn, making, spreading, template, web, workloads} from '../cloudformation/fleet.ts';

const everyone = {StackSetName: 'fleet', DeploymentTargets: {OrganizationalUnitIds: [workloads]}};

test('a stack set is made, spread, changed, narrowed and taken away', async t => {
	const {aws, simulator, perform, spread} = await fleetOn(t);
	await spread();
	const seen: unknown[] = [];
	const look = async (operation: string | undefined) => {
		simulator.clock.advance(600);
		const {action, status} = await aws.readOperation(address, operation ?? '');
		seen.push([action, status]);
	};

	const {Capabilities, PermissionModel, ManagedExecution, ClientRequestToken, ...same} = making;
	const values = [
		{ParameterKey: 'Value', ParameterValue: 'three'},
		{ParameterKey: 'Key', UsePreviousValue: true},
	];
	await look((await perform('update-stack-set', {...same, Capabilities, Parameters: values}))?.operation);
	await look((await perform('update-stack-instances', {...spreading, ParameterOverrides: []}))?.operation);
	await look(
		(await perform('delete-stack-instances', {...everyone, Regions: ['us-east-1'], RetainStacks: false}))
			?.operation,
	);
	await perform('delete-stack-set', {StackSetName: 'fleet'});
	deepEqual(
		[seen, await aws.readStackSet(address)],
		[
			[
				['update', 'succeeded'],
				['update', 'succeeded'],
				['delete', 'succeeded'],
			],
			undefined,
		],
	);
});

test('the key is sent with the set, and nothing that is read shows it', async t => {
	const {aws, spread, simulator} = await fleetOn(t);
	await spread();
	const set = [...(simulator.account.regions.get('us-east-1')?.stackSets.values() ?? [])][0];
	deepEqual(
		[
			set?.definition.parameters.find(({key}) => key === 'Key')?.value,
			(await aws.readStackSet(address))?.parameters,
		],
		[canary, {Value: 'one', Key: '****'}],
	);
});

test('a name that is taken is ours where the set is the one that was asked for', async t => {
	const {perform, notes} = await fleetOn(t);
	const first = await perform('create-stack-set', making, 'first');
	deepEqual(await perform('create-stack-set', making, 'second'), first);
	deepEqual(notes, [{kind: 'already-there'}]);
	await rejects(
		perform('create-stack-set', {...making, TemplateBody: `${template}# other\n`}, 'third'),
		refusedAs('taken'),
	);
});

test('an answer that gets lost begins no second operation', async t => {
	const lost = new Set(['cloudformation:CreateStackInstances', 'cloudformation:CreateStackSet']);
	const {aws, perform, notes, simulator} = await fleetOn(t, 'accounts', {
		spoil: ({operation, count}) => (lost.has(operation) && count === 1 ? 'reset-after' : undefined),
	});
	const {arn} = (await perform('create-stack-set', making)) ?? {};
	const {operation = ''} = (await perform('create-stack-instances', spreading)) ?? {};
	simulator.clock.advance(600);
	const set = await aws.readStackSet(address);
	deepEqual(
		[notes, arn?.split(':', 1)[0], set?.operations.map(({id, action, status}) => [id, action, status])],
		[[{kind: 'already-there'}, {kind: 'already-there'}], 'fleet', [[operation, 'create', 'succeeded']]],
	);
});

test('another operation is waited for, and told', async t => {
	const {perform, notes, simulator, aws} = await fleetOn(t);
	await perform('create-stack-set', {...making, ManagedExecution: {Active: false}});
	await perform('create-stack-instances', spreading, 'first');
	const {operation = ''} = (await perform('update-stack-instances', spreading, 'second')) ?? {};
	simulator.clock.advance(600);
	const {status} = await aws.readOperation(address, operation);
	deepEqual([notes, status], [[{kind: 'stack-set-busy', stackSet: 'fleet'}], 'succeeded']);
});

test('what is gone already is as good as deleted', async t => {
	const {perform, notes} = await fleetOn(t);
	const removing = {StackSetName: 'fleet', Accounts: [web], Regions: ['us-east-1'], RetainStacks: false};
	deepEqual(
		[await perform('delete-stack-instances', removing), await perform('delete-stack-set', {StackSetName: 'fleet'})],
		[{}, {}],
	);
	deepEqual(notes, [{kind: 'already-there'}, {kind: 'already-there'}]);
});

test('a set that still has stacks, and one that is not there, are told as that', async t => {
	const {perform, spread} = await fleetOn(t);
	await rejects(perform('update-stack-set', making), refusedAs('gone'));
	await spread();
	await rejects(perform('delete-stack-set', {StackSetName: 'fleet'}), refusedAs('not-empty'));
});

function refusedAs(why: string) {
	return (error: unknown) =>
		error instanceof ProblemError && error.problem.code === 'stack-set-refused' && error.problem.why === why;
}
