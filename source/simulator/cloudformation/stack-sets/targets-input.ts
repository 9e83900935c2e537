import type {Account} from '../../account/account.ts';
import {membersOf, organisationOf} from '../organizations/organisation.ts';
import {fields} from '../../query/fields.ts';
import {type Call, Fault} from '../../server/call.ts';
import {validationError} from '../validation-error.ts';
import type {Place, StackSet} from './stack-set.ts';

// API reference: CreateStackInstances and DeleteStackInstances; the sentence of the refusal is ours.
const mostUnits = 50;

export type Targets = {
	readonly places: readonly Place[];
	readonly unitIds: readonly string[];
	readonly regions: readonly string[];
	/** Of the units no account is left out. */
	readonly isWhole: boolean;
};

/** The accounts and Regions that a call names: one by one, or by the units of an organisation. */
export function targetsInput(call: Call, account: Account, {permissionModel}: StackSet): Targets {
	const {input} = call;
	const given = typeof input.DeploymentTargets === 'object' ? {...input.DeploymentTargets} : {};
	const regions = fields.texts(input, 'Regions');
	const unitIds = fields.texts(given, 'OrganizationalUnitIds');
	const named = [...fields.texts(input, 'Accounts'), ...fields.texts(given, 'Accounts')];
	const wrong = named.find(id => !/^\d{12}$/v.test(id));
	if (wrong !== undefined) {
		throw validationError(
			`1 validation error detected: Value '[${wrong}]' at 'accounts' failed to satisfy constraint: Member must ` +
				'satisfy constraint: [Member must satisfy regular expression pattern: ^[0-9]{12}$]',
		);
	}

	if (input.Accounts !== undefined && input.DeploymentTargets !== undefined) {
		throw validationError('You can specify Accounts or DeploymentTargets, but not both.');
	}

	if (unitIds.length > mostUnits) {
		throw new Fault({
			code: 'LimitExceededException',
			message: `The maximum number of organizational units supported by an operation is ${mostUnits}.`,
		});
	}

	if (permissionModel === 'SELF_MANAGED') {
		if (unitIds.length > 0) {
			throw validationError('StackSets with SELF_MANAGED permission model can only have accounts as target');
		}

		const places = regions.flatMap(region => named.map(id => ({account: id, region})));
		return {places, unitIds: [], regions, isWhole: false};
	}

	if (unitIds.length === 0) {
		throw validationError(
			'StackSets with SERVICE_MANAGED permission model can only have OrganizationalUnit as target',
		);
	}

	const members = unitIds.flatMap(unitId => inUnit(unitId, account).map(id => ({account: id, unitId})));
	const standard = named.length > 0 ? 'UNION' : 'NONE';
	const filter = fields.text(given, 'AccountFilterType') ?? standard;
	if (filter === 'UNION' && call.operation === 'CreateStackInstances') {
		throw validationError('AccountFilterType UNION is not supported for CreateStackInstances');
	}

	const chosen = filtered(members, named, filter);
	const places = regions.flatMap(region => chosen.map(one => ({...one, region})));
	return {places, unitIds, regions, isWhole: chosen.length >= members.length};
}

function inUnit(unitId: string, account: Account): readonly string[] {
	const organisation = organisationOf(account);
	const members = organisation && membersOf(organisation, unitId);
	if (members === undefined) {
		throw validationError(`Organizational unit ${unitId} does not exist`);
	}

	// The account that manages is never among the targets (user guide: service-managed permissions).
	return members.map(({id}) => id);
}

type Member = {readonly account: string; readonly unitId: string};

function filtered(
	members: readonly Member[],
	named: readonly string[],
	filter: string,
): ReadonlyArray<Omit<Place, 'region'>> {
	const isNamed = ({account}: Member) => named.includes(account);
	switch (filter) {
		case 'INTERSECTION': {
			return members.filter(member => isNamed(member));
		}

		case 'DIFFERENCE': {
			return members.filter(member => !isNamed(member));
		}

		case 'UNION': {
			const others = named.filter(id => members.every(({account}) => account !== id));
			return [...members, ...others.map(id => ({account: id}))];
		}

		default: {
			return members;
		}
	}
}
