import type {Account} from '../../account/account.ts';
import {organisationOf} from '../organizations/organisation.ts';
import type {StackOperation} from '../resources/caller.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {type Call, Fault} from '../../server/call.ts';
import {administeredBy} from './administering.ts';

/** Whether StackSets may work in the organisation, which the account that manages decides (API reference). */
export const accessOperations: Readonly<Record<string, StackOperation>> = {
	ActivateOrganizationsAccess({call, account}) {
		settingsFor(call, account).trustsStackSets = true;
		return {};
	},

	// Stacks that there are stay (user guide: deactivate trusted access).
	DeactivateOrganizationsAccess({call, account}) {
		settingsFor(call, account).trustsStackSets = false;
		return {};
	},

	DescribeOrganizationsAccess({call, account}) {
		requirePermission(call, account, {action: `cloudformation:${call.operation}`, resource: '*'});
		// Only for the account that manages, or in its name (API reference: CallAs).
		const management = administeredBy(call, account);
		const organisation = organisationOf(account);
		if (organisation !== undefined && organisation.management !== management) {
			throw notManaging();
		}

		return {Status: management.organisationSettings.trustsStackSets && organisation ? 'ENABLED' : 'DISABLED'};
	},
};

function settingsFor(call: Call, account: Account): Account['organisationSettings'] {
	requirePermission(call, account, {action: `cloudformation:${call.operation}`, resource: '*'});
	if (organisationOf(account)?.management !== account) {
		throw notManaging();
	}

	return account.organisationSettings;
}

function notManaging(): Fault {
	return new Fault({
		code: 'InvalidOperationException',
		message: 'You must be the management account of an organization.',
	});
}
