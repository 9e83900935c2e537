import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {Organizations} from '@aws-sdk/client-organizations';
import {refusal} from '../query/serve.ts';
import {bank, data, fleet, web, workloads} from './fleet.ts';

const regulated = 'ou-acme-regulat1';

/** A set that goes through one unit, with values of its own in it; accounts move between units. */
async function following(t: TestContext, isRetained = false) {
	const all = await fleet(t);
	const organizations = new Organizations(all.connection);
	await all.makeSet({
		AutoDeployment: {Enabled: true, RetainStacksOnAccountRemoval: isRetained},
		Parameters: [{ParameterKey: 'Value', ParameterValue: 'of the set'}],
	});
	const ParameterOverrides = [{ParameterKey: 'Value', ParameterValue: 'its own'}];
	const regions = ['us-east-1', 'eu-west-1'];
	await all.finish(await all.create([workloads], regions, {}, {ParameterOverrides}));

	const move = async (AccountId: string, SourceParentId: string, DestinationParentId: string) => {
		await organizations.moveAccount({AccountId, SourceParentId, DestinationParentId});
		all.clock.advance(600);
	};

	const operations = async () => {
		const {Summaries = []} = await all.cloudformation.listStackSetOperations({StackSetName: all.StackSetName});
		return Summaries.map(({Action, Status}) => `${Action} ${Status}`);
	};

	return {...all, organizations, move, operations};
}

test("an account that joins gets stacks in its unit's Regions, with the set's values and none of its own", async t => {
	const {move, operations, instances, value, cloudformation, StackSetName} = await following(t);
	await move(bank, regulated, workloads);
	const {StackInstance: joined} = await cloudformation.describeStackInstance({
		StackSetName,
		StackInstanceAccount: bank,
		StackInstanceRegion: 'eu-west-1',
	});
	deepEqual(
		[
			await operations(),
			(await instances()).filter(line => line.startsWith(bank)),
			[value(web), value(bank), value(bank, 'eu-west-1')],
			[joined?.OrganizationalUnitId, joined?.ParameterOverrides],
		],
		[
			['CREATE SUCCEEDED', 'CREATE SUCCEEDED'],
			['us-east-1', 'eu-west-1'].map(region => `${bank} ${region} CURRENT SUCCEEDED`),
			['its own', 'of the set', 'of the set'],
			[workloads, []],
		],
	);
});

for (const [what, isRetained] of [
	['with what they made', false],
	['and what they made stays', true],
] as const) {
	test(`an account that leaves loses its stacks, ${what}`, async t => {
		const {move, operations, instances, value} = await following(t, isRetained);
		await move(data, workloads, 'r-acme');
		deepEqual(
			[await operations(), await instances(), value(data)],
			[
				['DELETE SUCCEEDED', 'CREATE SUCCEEDED'],
				['us-east-1', 'eu-west-1'].map(region => `${web} ${region} CURRENT SUCCEEDED`),
				isRetained ? 'its own' : undefined,
			],
		);
	});
}

test('it is turned off and on for the whole set, and never with targets', async t => {
	const {move, instances, cloudformation, StackSetName, finish} = await following(t);
	const turned = async (isOn: boolean, more = {}) =>
		cloudformation.updateStackSet({
			StackSetName,
			UsePreviousTemplate: true,
			Parameters: [{ParameterKey: 'Value', UsePreviousValue: true}],
			AutoDeployment: {Enabled: isOn},
			...more,
		});
	const targets = {
		DeploymentTargets: {OrganizationalUnitIds: [workloads], Accounts: [web], AccountFilterType: 'INTERSECTION'},
		Regions: ['us-east-1'],
	} as const;
	const refused = await refusal(turned(false, targets));
	const {OperationId: off} = await turned(false);
	await finish(off);
	await move(bank, regulated, workloads);
	const without = (await instances()).length;
	const {OperationId: on} = await turned(true);
	await finish(on);
	await move(bank, workloads, regulated);
	await move(bank, regulated, workloads);
	deepEqual([refused[0], without, (await instances()).length], ['ValidationError', 4, 6]);
});

test('whoever is named in an operation, all who join its unit get a stack', async t => {
	const {makeSet, create, finish, instances, connection, clock} = await fleet(t);
	await makeSet({AutoDeployment: {Enabled: true, RetainStacksOnAccountRemoval: false}});
	const {OperationId} = {
		OperationId: await create(
			[workloads],
			['us-east-1'],
			{},
			{
				DeploymentTargets: {
					OrganizationalUnitIds: [workloads],
					Accounts: [web],
					AccountFilterType: 'INTERSECTION',
				},
			},
		),
	};
	await finish(OperationId);
	const move = {AccountId: bank, SourceParentId: regulated, DestinationParentId: workloads};
	await new Organizations(connection).moveAccount(move);
	clock.advance(600);
	deepEqual(
		await instances(),
		[web, bank].map(account => `${account} us-east-1 CURRENT SUCCEEDED`),
	);
});

test('an account is moved from where it is to where something is', async t => {
	const {organizations} = await following(t);
	const moving = {AccountId: bank, SourceParentId: regulated, DestinationParentId: workloads};
	const said = await Promise.all([
		refusal(organizations.moveAccount({...moving, AccountId: '123456789012'})),
		refusal(organizations.moveAccount({...moving, SourceParentId: workloads})),
		refusal(organizations.moveAccount({...moving, DestinationParentId: 'ou-acme-nothing00'})),
	]);
	deepEqual(
		said.map(([name]) => name),
		['AccountNotFoundException', 'SourceParentNotFoundException', 'DestinationParentNotFoundException'],
	);
});
