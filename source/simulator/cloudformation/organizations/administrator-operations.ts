import {fields} from '../../query/fields.ts';
import {type Call, Fault, type Operation} from '../../server/call.ts';
import {accountOutput} from './account-output.ts';
import {forAdministrators, forManagement, paged} from './guarded.ts';
import {membersOf, type Organisation} from './organisation.ts';

// CloudFormation User Guide, "Register a delegated administrator".
const stackSets = 'member.org.stacksets.cloudformation.amazonaws.com';

/** Members that administer stack sets for the account that manages. */
export const administratorOperations: Readonly<Record<string, Operation>> = {
	RegisterDelegatedAdministrator: forManagement((organisation, call) => {
		const id = memberId(organisation, call);
		const {administrators} = organisation.management.organisationSettings;
		if (administrators.has(id)) {
			throw new Fault({
				code: 'AccountAlreadyRegisteredException',
				message: 'The provided account is already a delegated administrator for your organization.',
			});
		}

		administrators.add(id);
		return {};
	}),

	DeregisterDelegatedAdministrator: forManagement((organisation, call) => {
		const id = memberId(organisation, call);
		if (!organisation.management.organisationSettings.administrators.delete(id)) {
			throw new Fault({
				code: 'AccountNotRegisteredException',
				message: 'The provided account is not a registered delegated administrator for your organization.',
			});
		}

		return {};
	}),

	ListDelegatedAdministrators: forAdministrators((organisation, call) => {
		const {administrators} = organisation.management.organisationSettings;
		const members = membersOf(organisation, organisation.rootId) ?? [];
		return paged(
			call,
			'DelegatedAdministrators',
			members.filter(({id}) => administrators.has(id)).map(account => accountOutput(organisation, account)),
		);
	}),
};

function memberId(organisation: Organisation, {input}: Call): string {
	const id = fields.required(input, 'AccountId');
	const principal = fields.required(input, 'ServicePrincipal');
	if (principal !== stackSets) {
		throw new Fault({code: 'InvalidInputException', message: 'You specified an unrecognized service principal.'});
	}

	if (membersOf(organisation, organisation.rootId)?.some(member => member.id === id) !== true) {
		throw new Fault({code: 'AccountNotFoundException', message: "You specified an account that doesn't exist."});
	}

	return id;
}
