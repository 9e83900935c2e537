import type {Account} from '../../account/account.ts';

export type Unit = {readonly id: string; readonly name: string; readonly accounts: readonly Account[]};

/** How the accounts of a world hang together: the first manages, the others are in two units below the root. */
export type Organisation = {
	readonly id: string;
	readonly rootId: string;
	readonly management: Account;
	/** Those that were moved out of every unit. */
	readonly loose: readonly Account[];
	readonly units: readonly Unit[];
};

const rootId = 'r-acme';
const [workloads, regulated] = ['ou-acme-workload1', 'ou-acme-regulat1'];

/** The organisation of an account; an account that is alone in its world is in none. */
export function organisationOf({organisation}: Account): Organisation | undefined {
	const [management, ...members] = organisation.values();
	if (management === undefined || members.length === 0) {
		return undefined;
	}

	const {moved} = management.organisationSettings;
	const within = (unit: string) =>
		members.filter(({id}, index) => {
			// The last one stands apart, so that there is something to leave out (ours).
			const isApart = members.length > 1 && index === members.length - 1;
			return (moved.get(id) ?? (isApart ? regulated : workloads)) === unit;
		});
	const units = [
		{id: workloads, name: 'Workloads', accounts: within(workloads)},
		{id: regulated, name: 'Regulated', accounts: within(regulated)},
	];
	return {
		id: 'o-acme000001',
		rootId,
		management,
		loose: within(rootId),
		units: members.length > 1 ? units : units.filter(({accounts}) => accounts.length > 0),
	};
}

/** Whether an account may administer for its organisation: the one that manages, or one that is registered for it. */
export function isAdministrator(organisation: Organisation, {id}: Account): boolean {
	const {management} = organisation;
	return id === management.id || management.organisationSettings.administrators.has(id);
}

/** The members of a unit, or of all of them for the root; undefined for what is neither. */
export function membersOf(
	{rootId: root, units, loose}: Pick<Organisation, 'rootId' | 'units' | 'loose'>,
	unitId: string,
): readonly Account[] | undefined {
	return unitId === root
		? [...loose, ...units.flatMap(({accounts}) => accounts)]
		: units.find(({id}) => id === unitId)?.accounts;
}
