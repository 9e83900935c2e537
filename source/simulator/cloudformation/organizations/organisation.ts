import type {Account} from '../../account/account.ts';

export type Unit = {readonly id: string; readonly name: string; readonly accounts: readonly Account[]};

/** How the accounts of a world hang together: the first manages, the others are in two units below the root. */
export type Organisation = {
	readonly id: string;
	readonly rootId: string;
	readonly management: Account;
	readonly units: readonly Unit[];
};

/** The organisation of an account; an account that is alone in its world is in none. */
export function organisationOf({organisation}: Account): Organisation | undefined {
	const [management, ...members] = organisation.values();
	if (management === undefined || members.length === 0) {
		return undefined;
	}

	// The last one stands apart, so that there is something to leave out (ours).
	const apart = members.length > 1 ? members.slice(-1) : [];
	const together = members.filter(member => !apart.includes(member));
	const units = [
		{id: 'ou-acme-workload1', name: 'Workloads', accounts: together},
		{id: 'ou-acme-regulat1', name: 'Regulated', accounts: apart},
	];
	return {id: 'o-acme000001', rootId: 'r-acme', management, units: units.filter(({accounts}) => accounts.length > 0)};
}

/** Whether an account may administer for its organisation: the one that manages, or one that is registered for it. */
export function isAdministrator(organisation: Organisation, {id}: Account): boolean {
	const {management} = organisation;
	return id === management.id || management.organisationSettings.administrators.has(id);
}

/** The members of a unit, or of all of them for the root; undefined for what is neither. */
export function membersOf({rootId, units}: Organisation, unitId: string): readonly Account[] | undefined {
	return unitId === rootId ? units.flatMap(({accounts}) => accounts) : units.find(({id}) => id === unitId)?.accounts;
}
