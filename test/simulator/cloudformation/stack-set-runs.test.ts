import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {refusal} from '../query/serve.ts';
import {addRole} from '../../../source/simulator/worlds/add-people.ts';
import {bank, broken, data, fleet, settingTemplate, web, workloads} from './fleet.ts';

test('one operation runs at a time, unless execution is managed: then those that meet wait', async t => {
	const {makeSet, create, cloudformation, StackSetName, clock} = await fleet(t);
	await makeSet();
	const first = await create([workloads], ['us-east-1']);
	const second = await refusal(create(['ou-acme-regulat1'], ['us-east-1']));
	clock.advance(600);
	await cloudformation.updateStackSet({StackSetName, UsePreviousTemplate: true, ManagedExecution: {Active: true}});
	clock.advance(600);
	await create([workloads], ['eu-west-1']);
	await create([workloads], ['eu-west-1'], {}, {ParameterOverrides: broken});
	await create(['ou-acme-regulat1'], ['eu-west-1']);
	const {Summaries = []} = await cloudformation.listStackSetOperations({StackSetName});
	clock.advance(600);
	const {Summaries: after = []} = await cloudformation.listStackSetOperations({StackSetName});
	deepEqual(
		[
			second.slice(0, 2),
			second[2]?.endsWith(`is in progress: ${first}`),
			Summaries.slice(0, 3).map(({Status}) => Status),
			after.slice(0, 3).map(({Status}) => Status),
		],
		[
			['OperationInProgressException', 409],
			true,
			['RUNNING', 'QUEUED', 'RUNNING'],
			['SUCCEEDED', 'FAILED', 'SUCCEEDED'],
		],
	);
});

test('an operation that is stopped ends what it began and begins nothing more', async t => {
	const {makeSet, create, finish, cloudformation, StackSetName, clock} = await fleet(t);
	await makeSet();
	const id = await create(['r-acme'], ['us-east-1']);
	clock.advance(4);
	await cloudformation.stopStackSetOperation({StackSetName, OperationId: id});
	deepEqual(await finish(id), [
		'STOPPED',
		`${web} us-east-1 SUCCEEDED`,
		`${data} us-east-1 CANCELLED Cancelled since the operation was stopped`,
		`${bank} us-east-1 CANCELLED Cancelled since the operation was stopped`,
	]);
});

test('drift is found in all instances by one operation', async t => {
	const {makeSet, create, finish, cloudformation, StackSetName, account} = await fleet(t);
	await makeSet();
	await finish(await create([workloads], ['us-east-1']));
	const changed = account.organisation.get(data)?.regions.get('us-east-1')?.parameters.get('/fleet');
	if (changed !== undefined) {
		changed.value = 'by hand';
	}

	const {OperationId} = await cloudformation.detectStackSetDrift({StackSetName});
	await finish(OperationId);
	const {StackSet: set} = await cloudformation.describeStackSet({StackSetName});
	const {Summaries = []} = await cloudformation.listStackInstances({StackSetName});
	deepEqual(
		[
			set?.StackSetDriftDetectionDetails?.DriftStatus,
			set?.StackSetDriftDetectionDetails?.DriftedStackInstancesCount,
			Summaries.map(({DriftStatus, Status}) => [DriftStatus, Status]),
		],
		[
			'DRIFTED',
			1,
			[
				['IN_SYNC', 'CURRENT'],
				['DRIFTED', 'CURRENT'],
			],
		],
	);
});

test('with roles of its own a set says which one is missing where, and works when they trust each other', async t => {
	const {cloudformation, StackSetName, finish, account} = await fleet(t);
	await cloudformation.createStackSet({StackSetName, TemplateBody: settingTemplate});
	const begin = async () => {
		const {OperationId} = await cloudformation.createStackInstances({
			StackSetName,
			Accounts: [web],
			Regions: ['us-east-1'],
		});
		return finish(OperationId);
	};

	const [administration, execution] = [
		'AWSCloudFormationStackSetAdministrationRole',
		'AWSCloudFormationStackSetExecutionRole',
	];
	const said = [await begin()];
	const admin = addRole(account, {name: administration, service: 'cloudformation.amazonaws.com', policies: []});
	said.push(await begin());
	const member = account.organisation.get(web);
	if (member !== undefined) {
		const role = addRole(member, {name: execution, service: 'ec2.amazonaws.com', policies: []});
		const allowed = {Effect: 'Allow', Action: '*', Resource: '*'} as const;
		role.inline.set('all', {Statement: [allowed]});
		role.trust = {Statement: [{Effect: 'Allow', Principal: {AWS: admin.arn}, Action: 'sts:AssumeRole'}]};
	}

	said.push(await begin());
	deepEqual(said, [
		[
			'FAILED',
			`${web} us-east-1 FAILED Account ${account.id} should have '${administration}' role with trust ` +
				'relationship to CloudFormation service.',
		],
		[
			'FAILED',
			`${web} us-east-1 FAILED Account ${web} should have '${execution}' role with trust relationship to Role ` +
				`'${administration}'.`,
		],
		['SUCCEEDED', `${web} us-east-1 SUCCEEDED`],
	]);
});
