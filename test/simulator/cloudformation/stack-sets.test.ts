import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {refusal, refusalText} from '../query/serve.ts';
import {addRole} from '../../../source/simulator/worlds/add-people.ts';
import {bank, broken, data, fleet, settingTemplate, web, workloads} from './fleet.ts';

const taken =
	'FAILED ResourceLogicalId:Setting, ResourceType:AWS::SSM::Parameter, ResourceStatusReason:Resource handler ' +
	"returned message: \"Resource of type 'AWS::SSM::Parameter' with identifier '/fleet' already exists.\" " +
	'(RequestToken: ID, HandlerErrorCode: AlreadyExists).';

test('an organisation gets a stack in every account and Region of its units, and never in the one that manages', async t => {
	const {makeSet, create, finish, instances, value, cloudformation, StackSetName, account} = await fleet(t);
	await makeSet({Parameters: [{ParameterKey: 'Value', ParameterValue: 'told'}], Tags: [{Key: 'team', Value: 'infra'}]});
	const id = await create(['r-acme'], ['us-east-1', 'eu-west-1']);
	const ended = await finish(id);
	const {StackSet: set} = await cloudformation.describeStackSet({StackSetName});
	deepEqual(
		{
			ended,
			instances: await instances(),
			values: [value(web), value(bank, 'eu-west-1'), value(account.id)],
			set: [set?.Status, set?.PermissionModel, set?.OrganizationalUnitIds, set?.Regions],
		},
		{
			ended: [
				'SUCCEEDED',
				...['us-east-1', 'eu-west-1'].flatMap(region =>
					[web, data, bank].map(member => `${member} ${region} SUCCEEDED`),
				),
			],
			instances: ['us-east-1', 'eu-west-1'].flatMap(region =>
				[web, data, bank].map(member => `${member} ${region} CURRENT SUCCEEDED`),
			),
			values: ['told', 'told', undefined],
			set: ['ACTIVE', 'SERVICE_MANAGED', ['r-acme'], ['us-east-1', 'eu-west-1']],
		},
	);
});

test('the first account that fails ends it all where nothing may fail, Regions in the order that was asked for', async t => {
	const {makeSet, create, finish, block, value} = await fleet(t);
	await makeSet();
	block(web, 'eu-west-1');
	const id = await create(['r-acme'], ['us-east-1', 'eu-west-1'], {RegionOrder: ['eu-west-1', 'us-east-1']});
	const cancelled = 'CANCELLED Cancelled since failure tolerance has exceeded';
	deepEqual(
		[await finish(id), value(data, 'us-east-1')],
		[
			[
				'FAILED',
				`${web} us-east-1 ${cancelled}`,
				`${data} us-east-1 ${cancelled}`,
				`${bank} us-east-1 ${cancelled}`,
				`${web} eu-west-1 ${taken}`,
				`${data} eu-west-1 ${cancelled}`,
				`${bank} eu-west-1 ${cancelled}`,
			],
			undefined,
		],
	);
});

test('within its tolerance an operation goes on, and what failed is made anew by the next one', async t => {
	const {makeSet, create, finish, block, instances, account} = await fleet(t);
	await makeSet();
	block(data);
	const preferences = {FailureToleranceCount: 1, MaxConcurrentCount: 3};
	const first = await finish(await create(['r-acme'], ['us-east-1'], preferences));
	const between = await instances();
	account.organisation.get(data)?.regions.get('us-east-1')?.parameters.delete('/fleet');
	const second = await finish(await create(['r-acme'], ['us-east-1'], preferences));
	deepEqual(
		{first, between, second: second[0], after: await instances()},
		{
			first: [
				'SUCCEEDED',
				`${web} us-east-1 SUCCEEDED`,
				`${data} us-east-1 ${taken}`,
				`${bank} us-east-1 SUCCEEDED`,
			],
			between: [
				`${web} us-east-1 CURRENT SUCCEEDED`,
				`${data} us-east-1 OUTDATED FAILED`,
				`${bank} us-east-1 CURRENT SUCCEEDED`,
			],
			second: 'SUCCEEDED',
			after: [web, data, bank].map(member => `${member} us-east-1 CURRENT SUCCEEDED`),
		},
	);
});

for (const [what, preferences, atOnce] of [
	['one account at a time by default', {}, 1],
	['strictly no more than may fail and one', {MaxConcurrentCount: 3, FailureToleranceCount: 1}, 2],
	['softly as many as wanted', {MaxConcurrentCount: 3, ConcurrencyMode: 'SOFT_FAILURE_TOLERANCE'}, 3],
	['a share of the accounts, rounded down', {MaxConcurrentPercentage: 70, FailureTolerancePercentage: 100}, 2],
	['in all Regions at once', {RegionConcurrencyType: 'PARALLEL'}, 2],
] as const) {
	test(`it runs in ${what}`, async t => {
		const {makeSet, create, results, clock} = await fleet(t);
		await makeSet();
		const regions = what === 'in all Regions at once' ? ['us-east-1', 'eu-west-1'] : ['us-east-1'];
		const id = await create(['r-acme'], regions, preferences);
		clock.advance(4);
		const running = (await results(id)).filter(result => result.endsWith(' RUNNING'));
		equal(running.length, atOnce);
	});
}

test('overrides hold for their instances, an update reaches all, and what it leaves out is out of date', async t => {
	const {makeSet, create, finish, instances, value, cloudformation, StackSetName} = await fleet(t);
	await makeSet();
	const ParameterOverrides = [{ParameterKey: 'Value', ParameterValue: 'other'}];
	await finish(await create(['ou-acme-regulat1'], ['us-east-1'], {}, {ParameterOverrides}));
	await finish(await create([workloads], ['us-east-1']));
	const before = [value(web), value(bank)];
	const {OperationId: id} = await cloudformation.updateStackSet({
		StackSetName,
		TemplateBody: settingTemplate.replace('Default: one', 'Default: two'),
		DeploymentTargets: {OrganizationalUnitIds: [workloads], Accounts: [web], AccountFilterType: 'INTERSECTION'},
		Regions: ['us-east-1'],
	});
	const narrow = [await finish(id), await instances(), value(web), value(data)];
	const {OperationId: all} = await cloudformation.updateStackSet({StackSetName, UsePreviousTemplate: true});
	const wide = [await finish(all), value(web), value(data), value(bank)];
	const {StackInstance: instance} = await cloudformation.describeStackInstance({
		StackSetName,
		StackInstanceAccount: bank,
		StackInstanceRegion: 'us-east-1',
	});
	deepEqual(
		{before, narrow, wide, overrides: instance?.ParameterOverrides},
		{
			before: ['one', 'other'],
			narrow: [
				['SUCCEEDED', `${web} us-east-1 SUCCEEDED`],
				[
					`${bank} us-east-1 OUTDATED SUCCEEDED`,
					`${web} us-east-1 CURRENT SUCCEEDED`,
					`${data} us-east-1 OUTDATED SUCCEEDED`,
				],
				'two',
				'one',
			],
			wide: [
				['SUCCEEDED', ...[bank, web, data].map(member => `${member} us-east-1 SUCCEEDED`)],
				'two',
				'two',
				'other',
			],
			overrides: [{ParameterKey: 'Value', ParameterValue: 'other'}],
		},
	);
});

test('a set is empty before it goes; its stacks go or stay as is said', async t => {
	const {makeSet, create, finish, value, cloudformation, StackSetName} = await fleet(t);
	await makeSet();
	await finish(await create([workloads], ['us-east-1']));
	const full = await refusal(cloudformation.deleteStackSet({StackSetName}));
	const remove = async (Accounts: string[], RetainStacks: boolean) => {
		const {OperationId} = await cloudformation.deleteStackInstances({
			StackSetName,
			DeploymentTargets: {OrganizationalUnitIds: [workloads], Accounts, AccountFilterType: 'INTERSECTION'},
			Regions: ['us-east-1'],
			RetainStacks,
		});
		return finish(OperationId);
	};

	const removed = [await remove([web], false), await remove([data], true)];
	await cloudformation.deleteStackSet({StackSetName});
	const {Summaries = []} = await cloudformation.listStackSets({Status: 'DELETED'});
	deepEqual(
		{full, removed, values: [value(web), value(data)], sets: Summaries.map(set => set.StackSetName)},
		{
			full: ['StackSetNotEmptyException', 409, 'StackSet is not empty'],
			removed: [
				['SUCCEEDED', `${web} us-east-1 SUCCEEDED`],
				['SUCCEEDED', `${data} us-east-1 SUCCEEDED`],
			],
			values: [undefined, 'one'],
			sets: ['fleet'],
		},
	);
});

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
			`${web} us-east-1 FAILED Account ${account.id} should have '${administration}' role with trust relationship ` +
				'to CloudFormation service.',
		],
		[
			'FAILED',
			`${web} us-east-1 FAILED Account ${web} should have '${execution}' role with trust relationship to Role ` +
				`'${administration}'.`,
		],
		['SUCCEEDED', `${web} us-east-1 SUCCEEDED`],
	]);
});

test('what no set or no target may be is refused', async t => {
	const {makeSet, cloudformation, StackSetName, create} = await fleet(t);
	await makeSet();
	deepEqual(
		[
			await refusal(makeSet()),
			await refusal(cloudformation.describeStackSet({StackSetName: 'other'})),
			await refusalText(cloudformation.createStackInstances({StackSetName, Accounts: [web], Regions: ['us-east-1']})),
			await refusalText(create(['ou-acme-nothing00'], ['us-east-1'])),
			await refusalText(create([workloads], ['us-east-1'], {}, {ParameterOverrides: [{ParameterKey: 'No'}]})),
		],
		[
			['NameAlreadyExistsException', 409, 'The specified name fleet is already in use.'],
			['StackSetNotFoundException', 404, 'StackSet other not found'],
			'StackSets with SERVICE_MANAGED permission model can only have OrganizationalUnit as target',
			'Organizational unit ou-acme-nothing00 does not exist',
			'Parameters: [No] do not exist in the template',
		],
	);
});
