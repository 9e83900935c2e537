import type {Account} from '../../account/account.ts';
import {isAdministrator, organisationOf} from '../organizations/organisation.ts';
import {fields} from '../../query/fields.ts';
import type {Call} from '../../server/call.ts';
import {validationError} from '../validation-error.ts';

/**
Whose stack sets a call is about: those of the account that asks, or with `CallAs: DELEGATED_ADMIN` those of the one
that manages the organisation, where such stack sets are made (user guide: delegated administrators).
*/
export function administeredBy(call: Call, account: Account): Account {
	if (fields.text(call.input, 'CallAs') !== 'DELEGATED_ADMIN') {
		return account;
	}

	const organisation = organisationOf(account);
	if (organisation === undefined || organisation.management === account || !isAdministrator(organisation, account)) {
		throw validationError('Account used is not a delegated administrator');
	}

	return organisation.management;
}

/** What a service-managed stack set needs before anything is done with it. */
export function requireTrust(call: Call, account: Account): void {
	const {management} = organisationOf(account) ?? {};
	if (management === undefined || administeredBy(call, account) !== management) {
		throw notAdministrator();
	}

	if (!management.organisationSettings.trustsStackSets) {
		throw validationError('You must enable organizations access to operate a service managed stack set');
	}
}

function notAdministrator() {
	return validationError(
		'You must be the management account or delegated admin account of an organization before operating a ' +
			'SERVICE_MANAGED stack set',
	);
}
