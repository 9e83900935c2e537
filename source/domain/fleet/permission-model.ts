import type {FleetProblem} from '../choices/problem/areas/fleet-problem.ts';
import type {PermissionModel} from '../choices/wishes/fleet-wishes.ts';
import type {Meaning} from './meant-places.ts';
import type {Organisation} from './organisation.ts';

/** The organisation's rights, where it has given them and nobody wants roles. */
export function modelOf({wishes, set, organisation, account}: Meaning): PermissionModel {
	if (wishes.permissionModel !== undefined) {
		return wishes.permissionModel;
	}

	if (set) {
		return set.permissionModel;
	}

	const isOwn =
		organisation.kind === 'found' &&
		(wishes.isDelegate || organisation.organisation.management === account) &&
		organisation.organisation.hasTrustedAccess !== false;
	return isOwn || wishes.units.length > 0 ? 'service-managed' : 'self-managed';
}

/** Why the organisation's rights can't be had. */
export function refusedModel(meaning: Meaning, known: Organisation | undefined): FleetProblem | undefined {
	const {organisation, account} = meaning;
	return organisation.kind === 'none'
		? {code: 'no-organisation', account}
		: (notAdministering(meaning) ?? (known?.hasTrustedAccess === false ? {code: 'no-trusted-access'} : undefined));
}

/** Every member may ask who manages its organisation, and only a few may ask who is in it. */
export function notAdministering({
	wishes,
	organisation,
	account,
}: Pick<Meaning, 'wishes' | 'organisation' | 'account'>): FleetProblem | undefined {
	const management = managementOf(organisation);
	return management === undefined || management === account || wishes.isDelegate
		? undefined
		: {code: 'no-organisation', account, management};
}

function managementOf(organisation: Meaning['organisation']): string | undefined {
	switch (organisation.kind) {
		case 'found': {
			return organisation.organisation.management;
		}

		case 'unread': {
			return organisation.management;
		}

		case 'none': {
			return undefined;
		}
	}
}
