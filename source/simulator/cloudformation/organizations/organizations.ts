import type {Account} from '../../account/account.ts';
import {principalOf} from '../../policy/principal-of.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {fields} from '../../query/fields.ts';
import {type Call, Fault, type Operation, type Output, type Service} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {membersOf, organisationOf, type Organisation, type Unit} from './organisation.ts';

type Run = (organisation: Organisation, call: Call) => Output;

/** Reading an organisation. Members may ask what it is and no more (API reference: each operation). */
export const organizations: Service = {
	protocol: 'json',
	name: 'organizations',
	target: 'AWSOrganizationsV20161128',
	operations: {
		DescribeOrganization: guarded(({id, management}) => {
			const arn = arnOf(management, 'organization', id);
			return {
				Organization: {
					Id: id,
					Arn: arn,
					FeatureSet: 'ALL',
					MasterAccountArn: arnOf(management, 'account', `${id}/${management.id}`),
					MasterAccountId: management.id,
					MasterAccountEmail: emailOf(management),
				},
			};
		}),

		ListRoots: forManagement(({rootId, id, management}) => ({
			Roots: [{Id: rootId, Arn: arnOf(management, 'root', `${id}/${rootId}`), Name: 'Root', PolicyTypes: []}],
		})),

		ListOrganizationalUnitsForParent: forManagement((organisation, call) => {
			const parent = fields.required(call.input, 'ParentId');
			requireParent(organisation, parent);
			return paged(
				call,
				'OrganizationalUnits',
				(parent === organisation.rootId ? organisation.units : []).map(unit => unitOutput(organisation, unit)),
			);
		}),

		DescribeOrganizationalUnit: forManagement((organisation, call) => {
			const id = fields.required(call.input, 'OrganizationalUnitId');
			const unit = organisation.units.find(candidate => candidate.id === id);
			if (unit === undefined) {
				throw new Fault({
					code: 'OrganizationalUnitNotFoundException',
					message: "You specified an organizational unit that doesn't exist.",
				});
			}

			return {OrganizationalUnit: unitOutput(organisation, unit)};
		}),

		ListAccountsForParent: forManagement((organisation, call) => {
			const parent = fields.required(call.input, 'ParentId');
			requireParent(organisation, parent);
			// Only those that are in it themselves: the one that manages stands at the root.
			const accounts =
				parent === organisation.rootId ? [organisation.management] : (membersOf(organisation, parent) ?? []);
			return paged(
				call,
				'Accounts',
				accounts.map(account => accountOutput(organisation, account)),
			);
		}),

		ListAccounts: forManagement((organisation, call) => {
			const accounts = [organisation.management, ...(membersOf(organisation, organisation.rootId) ?? [])];
			return paged(
				call,
				'Accounts',
				accounts.map(account => accountOutput(organisation, account)),
			);
		}),
	},
};

function guarded(run: Run): Operation {
	return (call, account) => {
		principalOf(call, account);
		requirePermission(call, account, {action: `organizations:${call.operation}`, resource: '*'});
		const organisation = organisationOf(account);
		if (organisation === undefined) {
			throw new Fault({
				code: 'AWSOrganizationsNotInUseException',
				message: 'Your account is not a member of an organization.',
			});
		}

		return run(organisation, call);
	};
}

function forManagement(run: Run): Operation {
	return (call, account) =>
		guarded((organisation, asked) => {
			if (organisation.management !== account) {
				throw new Fault({
					code: 'AccessDeniedException',
					message: "You don't have permissions to access this resource.",
				});
			}

			return run(organisation, asked);
		})(call, account);
}

function requireParent(organisation: Organisation, parent: string): void {
	if (membersOf(organisation, parent) === undefined) {
		throw new Fault({code: 'ParentNotFoundException', message: "You specified parent that doesn't exist."});
	}
}

// Twenty at most, and as many by default (API reference).
function paged(call: Call, name: string, items: readonly Output[]): Output {
	const {items: shown, nextToken} = page({
		items,
		maxResults: fields.count(call.input, 'MaxResults'),
		nextToken: fields.text(call.input, 'NextToken'),
		standard: 20,
		largest: 20,
	});
	return {[name]: shown, ...(nextToken !== undefined && {NextToken: nextToken})};
}

function unitOutput({id, management}: Organisation, unit: Unit): Output {
	return {Id: unit.id, Arn: arnOf(management, 'ou', `${id}/${unit.id}`), Name: unit.name};
}

function accountOutput({id, management}: Organisation, account: Account): Output {
	return {
		Id: account.id,
		Arn: arnOf(management, 'account', `${id}/${account.id}`),
		Email: emailOf(account),
		Name: account.alias ?? account.id,
		Status: 'ACTIVE',
		State: 'ACTIVE',
		JoinedMethod: 'CREATED',
	};
}

function arnOf({partition, id}: Account, kind: string, path: string): string {
	return `arn:${partition}:organizations::${id}:${kind}/${path}`;
}

function emailOf({alias, id}: Account): string {
	return `${alias ?? id}@example.com`;
}
