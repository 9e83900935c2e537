import {fields} from '../../query/fields.ts';
import {Fault, type Output, type Service} from '../../server/call.ts';
import {accountOutput, arnOf, emailOf} from './account-output.ts';
import {administratorOperations} from './administrator-operations.ts';
import {forAdministrators, guarded, paged} from './guarded.ts';
import {movingOperations, type Following} from './moving-operations.ts';
import {membersOf, type Organisation, type Unit} from './organisation.ts';

/** Organizations; what moves in one, CloudFormation follows. */
export function organizations(following: Following): Service {
	return {
		protocol: 'json',
		name: 'organizations',
		target: 'AWSOrganizationsV20161128',
		operations: {...reading, ...administratorOperations, ...movingOperations(following)},
	};
}

/** Reading an organisation. Members may ask what it is and no more (API reference: each operation). */
const reading: Service['operations'] = {
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

	ListRoots: forAdministrators(({rootId, id, management}) => ({
		Roots: [{Id: rootId, Arn: arnOf(management, 'root', `${id}/${rootId}`), Name: 'Root', PolicyTypes: []}],
	})),

	ListOrganizationalUnitsForParent: forAdministrators((organisation, call) => {
		const parent = fields.required(call.input, 'ParentId');
		requireParent(organisation, parent);
		return paged(
			call,
			'OrganizationalUnits',
			(parent === organisation.rootId ? organisation.units : []).map(unit => unitOutput(organisation, unit)),
		);
	}),

	DescribeOrganizationalUnit: forAdministrators((organisation, call) => {
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

	ListAccountsForParent: forAdministrators((organisation, call) => {
		const parent = fields.required(call.input, 'ParentId');
		requireParent(organisation, parent);
		// Only those that are in it themselves: the one that manages stands at the root.
		const accounts =
			parent === organisation.rootId
				? [organisation.management, ...organisation.loose]
				: (membersOf(organisation, parent) ?? []);
		return paged(
			call,
			'Accounts',
			accounts.map(account => accountOutput(organisation, account)),
		);
	}),

	ListAccounts: forAdministrators((organisation, call) => {
		const accounts = [organisation.management, ...(membersOf(organisation, organisation.rootId) ?? [])];
		return paged(
			call,
			'Accounts',
			accounts.map(account => accountOutput(organisation, account)),
		);
	}),
};

function requireParent(organisation: Organisation, parent: string): void {
	if (membersOf(organisation, parent) === undefined) {
		throw new Fault({code: 'ParentNotFoundException', message: "You specified parent that doesn't exist."});
	}
}

function unitOutput({id, management}: Organisation, unit: Unit): Output {
	return {Id: unit.id, Arn: arnOf(management, 'ou', `${id}/${unit.id}`), Name: unit.name};
}
