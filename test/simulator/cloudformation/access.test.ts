import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {CloudFormation} from '@aws-sdk/client-cloudformation';
import {Organizations} from '@aws-sdk/client-organizations';
import {STS} from '@aws-sdk/client-sts';
import {refusal} from '../query/serve.ts';
import {bank, data, fleet, web, workloads} from './fleet.ts';

const ServicePrincipal = 'member.org.stacksets.cloudformation.amazonaws.com';
const refusedAsStranger = ['ValidationError', 400, 'Account used is not a delegated administrator'];

/** A fleet's world with clients of the member `web` too. */
async function withMember(t: TestContext) {
	const all = await fleet(t);
	const {Credentials: keys} = await new STS(all.connection).assumeRole({
		RoleArn: `arn:aws:iam::${web}:role/DatadogSetup`,
		RoleSessionName: 'test',
	});
	const credentials = {
		accessKeyId: keys?.AccessKeyId ?? '',
		secretAccessKey: keys?.SecretAccessKey ?? '',
		sessionToken: keys?.SessionToken ?? '',
	};
	const member = {...all.connection, credentials};
	return {
		...all,
		organizations: new Organizations(all.connection),
		inMember: {stackSets: new CloudFormation(member), organizations: new Organizations(member)},
	};
}

test('without trusted access nothing is done with a service-managed set, and what is there can be read', async t => {
	const {cloudformation, makeSet, create, finish, instances} = await fleet(t);
	await makeSet();
	await finish(await create([workloads], ['us-east-1']));
	await cloudformation.deactivateOrganizationsAccess({});
	const refused = [
		'ValidationError',
		400,
		'You must enable organizations access to operate a service managed stack set',
	];
	deepEqual(
		[
			(await cloudformation.describeOrganizationsAccess({})).Status,
			await refusal(makeSet({StackSetName: 'other'})),
			await refusal(create([workloads], ['us-west-2'])),
			await instances(),
		],
		['DISABLED', refused, refused, [web, data].map(account => `${account} us-east-1 CURRENT SUCCEEDED`)],
	);
	await cloudformation.activateOrganizationsAccess({});
	deepEqual(
		[
			(await cloudformation.describeOrganizationsAccess({})).Status,
			(await finish(await create([workloads], ['us-west-2'])))[0],
		],
		['ENABLED', 'SUCCEEDED'],
	);
});

test('a member administers the sets of the account that manages once it is registered for that', async t => {
	const {organizations, inMember, makeSet, StackSetName} = await withMember(t);
	await makeSet();
	const asDelegate = {StackSetName, CallAs: 'DELEGATED_ADMIN'} as const;
	const before = await refusal(inMember.stackSets.describeStackSet(asDelegate));
	const listed = await refusal(inMember.organizations.listRoots({}));
	await organizations.registerDelegatedAdministrator({AccountId: web, ServicePrincipal});
	const {StackSet: seen} = await inMember.stackSets.describeStackSet(asDelegate);
	const {Roots: roots = []} = await inMember.organizations.listRoots({});
	const own = await refusal(inMember.stackSets.describeStackSet({StackSetName}));
	const {DelegatedAdministrators: all = []} = await organizations.listDelegatedAdministrators({ServicePrincipal});
	deepEqual(
		[before, listed[0], seen?.StackSetARN?.split(':', 5)[4], roots.length, own[0], all.map(({Id}) => Id)],
		[refusedAsStranger, 'AccessDeniedException', '123456789012', 1, 'StackSetNotFoundException', [web]],
	);
	await organizations.deregisterDelegatedAdministrator({AccountId: web, ServicePrincipal});
	deepEqual(await refusal(inMember.stackSets.describeStackSet(asDelegate)), refusedAsStranger);
});

test('only the account that manages gives access and registers, and each only once', async t => {
	const {organizations, inMember} = await withMember(t);
	const registering = {AccountId: data, ServicePrincipal};
	await organizations.registerDelegatedAdministrator(registering);
	const said = await Promise.all([
		refusal(inMember.stackSets.activateOrganizationsAccess({})),
		refusal(inMember.organizations.registerDelegatedAdministrator(registering)),
		refusal(organizations.registerDelegatedAdministrator(registering)),
		refusal(organizations.registerDelegatedAdministrator({...registering, AccountId: '123456789012'})),
		refusal(organizations.deregisterDelegatedAdministrator({...registering, AccountId: bank})),
		refusal(organizations.registerDelegatedAdministrator({...registering, ServicePrincipal: 'ecs.amazonaws.com'})),
	]);
	deepEqual(
		said.map(([name]) => name),
		[
			'InvalidOperationException',
			'AccessDeniedException',
			'AccountAlreadyRegisteredException',
			'AccountNotFoundException',
			'AccountNotRegisteredException',
			'InvalidInputException',
		],
	);
});

test('an account that is suspended is shown as that, and skipped', async t => {
	const {account, organizations, makeSet, create, finish, instances} = await withMember(t);
	account.organisationSettings.suspended.add(data);
	await makeSet();
	const ended = await finish(await create([workloads], ['us-east-1']));
	const {Accounts: listed = []} = await organizations.listAccountsForParent({ParentId: workloads});
	deepEqual(
		[listed.map(({Id, State}) => [Id, State]), ended[0], await instances()],
		[
			[
				[web, 'ACTIVE'],
				[data, 'SUSPENDED'],
			],
			'SUCCEEDED',
			[`${web} us-east-1 CURRENT SUCCEEDED`, `${data} us-east-1 OUTDATED SKIPPED_SUSPENDED_ACCOUNT`],
		],
	);
});

test('what the organisation forbids in an account fails its stack, in whose name it may be', async t => {
	const {account, makeSet, create, finish} = await fleet(t);
	account.organisationSettings.serviceControl.set(bank, [
		{Statement: [{Effect: 'Allow', Action: '*', Resource: '*'}]},
		{Statement: [{Effect: 'Deny', Action: 'ssm:PutParameter', Resource: '*'}]},
	]);
	await makeSet();
	const [status, ...results] = await finish(await create(['r-acme'], ['us-east-1'], {FailureToleranceCount: 1}));
	const reason = results.find(line => line?.startsWith(bank)) ?? '';
	deepEqual(
		[
			status,
			results.map((line = '') => line.split(' ', 3)[2]),
			reason.includes('explicit deny in a service control policy'),
		],
		['SUCCEEDED', ['SUCCEEDED', 'SUCCEEDED', 'FAILED'], true],
	);
});
