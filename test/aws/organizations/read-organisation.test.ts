import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {OrganizationsClient} from '@aws-sdk/client-organizations';
import {STS} from '@aws-sdk/client-sts';
import {accounts} from '../../../source/simulator/worlds/access/accounts.ts';
import {address, bank, data, fleetOn, making, web} from '../cloudformation/fleet.ts';
import {gatewayOn, type Door} from '../reachable.ts';

const organisation = {
	id: 'o-acme000001',
	management: '123456789012',
	units: [
		{id: 'r-acme', name: 'Root', accounts: [web, data, bank]},
		{id: 'ou-acme-workload1', name: 'Workloads', accounts: [web, data]},
		{id: 'ou-acme-regulat1', name: 'Regulated', accounts: [bank]},
	],
	names: {'123456789012': 'acme-prod', [web]: 'acme-web', [data]: 'acme-data', [bank]: 'acme-bank'},
	hasTrustedAccess: true,
};

test('an organisation is read with its units, the accounts below each, and their names', async t => {
	const {aws} = await fleetOn(t);
	deepEqual(await aws.readOrganisation({region: 'eu-west-1', isDelegate: false}), {kind: 'found', organisation});
});

test('more accounts than a page has are read, and those that are suspended have a name and no place', async t => {
	const many = Array.from({length: 45}, (_, index) => ({
		id: String(100_000_000_000 + index),
		alias: `member-${index}`,
		build() {
			// Nothing runs in it.
		},
		...(index === 3 && {isSuspended: true as const}),
	}));
	const {aws} = await gatewayOn({...accounts, accounts: many, distrustsStackSets: true}, t);
	const read = await aws.readOrganisation({region: 'us-east-1', isDelegate: false});
	const {units = [], names = {}, hasTrustedAccess} = read.kind === 'found' ? read.organisation : {};
	deepEqual(
		[
			units.map(({accounts: inside}) => inside.length),
			units[1]?.accounts.includes('100000000003'),
			names['100000000003'],
			Object.keys(names).length,
			hasTrustedAccess,
		],
		[[44, 43, 1], false, 'member-3', 46, false],
	);
});

test('an account that is alone is in no organisation', async t => {
	const {aws} = await gatewayOn('shop', t);
	deepEqual(await aws.readOrganisation({region: 'us-east-1', isDelegate: false}), {kind: 'none'});
});

for (const operation of [
	'DescribeOrganization',
	'ListRoots',
	'ListOrganizationalUnitsForParent',
	'ListAccountsForParent',
]) {
	test(`without ${operation} an organisation is unread, whatever else could be read`, async t => {
		const {aws} = await gatewayOn('accounts', t, {
			spoil: asked => (asked.operation === `organizations:${operation}` ? 'denied' : undefined),
		});
		const read = await aws.readOrganisation({region: 'us-east-1', isDelegate: false});
		deepEqual(read.kind === 'unread' && [read.problem.code, read.problem.trace.operation], [
			'access-denied',
			operation,
		]);
	});
}

test('where nobody may ask whether StackSets may work in it, that is left open', async t => {
	const {aws} = await gatewayOn('accounts', t, {
		spoil: ({operation}) => (operation === 'cloudformation:DescribeOrganizationsAccess' ? 'denied' : undefined),
	});
	const {hasTrustedAccess, ...rest} = organisation;
	deepEqual(await aws.readOrganisation({region: 'us-east-1', isDelegate: false}), {
		kind: 'found',
		organisation: rest,
	});
});

test('a delegated administrator sees the organisation and the sets of the account that manages', async t => {
	const {simulator, aws, perform} = await fleetOn(t, 'accounts', {keysOf: keysInWeb});
	const before = await aws.readOrganisation({region: 'us-east-1', isDelegate: false});
	simulator.account.organisationSettings.administrators.add(web);
	await perform('create-stack-set', {...making, CallAs: 'DELEGATED_ADMIN'});
	const set = await aws.readStackSet({...address, isDelegate: true});
	deepEqual(
		[
			before.kind === 'unread' && [before.problem.code, before.management],
			await aws.readOrganisation({region: 'us-east-1', isDelegate: true}),
			set?.arn.split(':', 5)[4],
			await aws.readStackSet(address),
		],
		[['access-denied', '123456789012'], {kind: 'found', organisation}, '123456789012', undefined],
	);
});

type Keys = NonNullable<Door['keysOf']>;

async function keysInWeb(connection: Parameters<Keys>[0]): ReturnType<Keys> {
	const {Credentials: keys} = await new STS(connection).assumeRole({
		RoleArn: `arn:aws:iam::${web}:role/DatadogSetup`,
		RoleSessionName: 'test',
	});
	return {
		accessKeyId: keys?.AccessKeyId ?? '',
		secretAccessKey: keys?.SecretAccessKey ?? '',
		sessionToken: keys?.SessionToken ?? '',
	};
}

for (const [region, host] of [
	['eu-west-1', 'organizations.us-east-1.amazonaws.com'],
	['us-gov-east-1', 'organizations.us-gov-west-1.amazonaws.com'],
	['cn-north-1', 'organizations.cn-northwest-1.amazonaws.com.cn'],
]) {
	test(`asked in ${region}, Organizations answers at ${host}`, () => {
		const {config} = new OrganizationsClient({region});
		equal(config.endpointProvider({Region: region, UseFIPS: false, UseDualStack: false}).url.hostname, host);
	});
}
