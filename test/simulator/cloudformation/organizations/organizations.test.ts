import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {Organizations} from '@aws-sdk/client-organizations';
import {STS} from '@aws-sdk/client-sts';
import {refusal} from '../../query/serve.ts';
import {simulated} from '../../../support/simulated.ts';

test('the account that manages sees its organisation, its units and their accounts', async t => {
	const {connection, account} = await simulated('accounts', t);
	const organizations = new Organizations(connection);
	const {Organization: organization} = await organizations.describeOrganization({});
	const {Roots: roots = []} = await organizations.listRoots({});
	const ParentId = roots[0]?.Id;
	const {OrganizationalUnits: units = []} = await organizations.listOrganizationalUnitsForParent({ParentId});
	const inside = await Promise.all(
		[ParentId, ...units.map(({Id}) => Id)].map(async parent => {
			const {Accounts: accounts = []} = await organizations.listAccountsForParent({ParentId: parent});
			return accounts.map(({Name}) => Name);
		}),
	);
	const {Accounts: all = []} = await organizations.listAccounts({});
	deepEqual(
		{
			manager: organization?.MasterAccountId,
			units: units.map(({Name}) => Name),
			inside,
			all: all.map(({Id, Status}) => [Id, Status]),
		},
		{
			manager: account.id,
			units: ['Workloads', 'Regulated'],
			inside: [['acme-prod'], ['acme-web', 'acme-data'], ['acme-bank']],
			all: [account.id, '111122223333', '444455556666', '777788889999'].map(id => [id, 'ACTIVE']),
		},
	);
});

test('a member may not list, an account alone is in none, and a parent has to be there', async t => {
	const {connection} = await simulated('accounts', t);
	const {Credentials: keys} = await new STS(connection).assumeRole({
		RoleArn: 'arn:aws:iam::111122223333:role/DatadogSetup',
		RoleSessionName: 'test',
	});
	const credentials = {
		accessKeyId: keys?.AccessKeyId ?? '',
		secretAccessKey: keys?.SecretAccessKey ?? '',
		sessionToken: keys?.SessionToken ?? '',
	};
	const alone = await simulated('shop', t);
	const said = await Promise.all([
		refusal(new Organizations({...connection, credentials}).listAccounts({})),
		refusal(new Organizations(alone.connection).describeOrganization({})),
		refusal(new Organizations(connection).listAccountsForParent({ParentId: 'ou-acme-nothing00'})),
	]);
	deepEqual(said, [
		['AccessDeniedException', 400, "You don't have permissions to access this resource."],
		['AWSOrganizationsNotInUseException', 400, 'Your account is not a member of an organization.'],
		['ParentNotFoundException', 400, "You specified parent that doesn't exist."],
	]);
});
