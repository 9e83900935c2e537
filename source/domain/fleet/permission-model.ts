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
export function refusedModel(
	{wishes, organisation, account}: Meaning,
	known: Organisation | undefined,
): FleetProblem | undefined {
	if (organisation.kind === 'none') {
		return {code: 'no-organisation', account};
	}

	if (known && known.management !== account && !wishes.isDelegate) {
		return {code: 'no-organisation', account, management: known.management};
	}

	return known?.hasTrustedAccess === false ? {code: 'no-trusted-access'} : undefined;
}
