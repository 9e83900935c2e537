import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {refusal, refusalText} from '../query/serve.ts';
import {bank, data, fleet, settingTemplate, web, workloads} from './fleet.ts';

const taken =
	'FAILED ResourceLogicalId:Setting, ResourceType:AWS::SSM::Parameter, ResourceStatusReason:Resource handler ' +
	"returned message: \"Resource of type 'AWS::SSM::Parameter' with identifier '/fleet' already exists.\" " +
	'(RequestToken: ID, HandlerErrorCode: AlreadyExists).';

test('every account of an organisation but the one that manages gets a stack in each Region', async t => {
	const {makeSet, create, finish, instances, value, cloudformation, StackSetName, account} = await fleet(t);
	await makeSet({
		Parameters: [{ParameterKey: 'Value', ParameterValue: 'told'}],
		Tags: [{Key: 'team', Value: 'infra'}],
	});
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

test('the first failure ends it all where nothing may fail, Regions in the order asked for', async t => {
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
	const remove = async (Accounts: string[], isRetained: boolean) => {
		const {OperationId} = await cloudformation.deleteStackInstances({
			StackSetName,
			DeploymentTargets: {OrganizationalUnitIds: [workloads], Accounts, AccountFilterType: 'INTERSECTION'},
			Regions: ['us-east-1'],
			RetainStacks: isRetained,
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

test('what no set or no target may be is refused', async t => {
	const {makeSet, cloudformation, StackSetName, create} = await fleet(t);
	await makeSet();
	deepEqual(
		[
			await refusal(makeSet()),
			await refusal(cloudformation.describeStackSet({StackSetName: 'other'})),
			await refusalText(
				cloudformation.createStackInstances({StackSetName, Accounts: [web], Regions: ['us-east-1']}),
			),
			await refusalText(create(['ou-acme-nothing00'], ['us-east-1'])),
			await refusalText(
				create(
					Array.from({length: 51}, () => workloads),
					['us-east-1'],
				),
			),
			await refusalText(create([workloads], ['us-east-1'], {}, {ParameterOverrides: [{ParameterKey: 'No'}]})),
		],
		[
			['NameAlreadyExistsException', 409, 'The specified name fleet is already in use.'],
			['StackSetNotFoundException', 404, 'StackSet other not found'],
			'StackSets with SERVICE_MANAGED permission model can only have OrganizationalUnit as target',
			'Organizational unit ou-acme-nothing00 does not exist',
			'The maximum number of organizational units supported by an operation is 50.',
			'Parameters: [No] do not exist in the template',
		],
	);
});
