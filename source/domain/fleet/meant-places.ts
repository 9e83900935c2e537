import type {AwsProblem} from '../account/aws-problem.ts';
import type {FleetProblem, OfferedUnit} from '../choices/problem/areas/fleet-problem.ts';
import type {FleetTarget, FleetWishes, PermissionModel} from '../choices/wishes/fleet-wishes.ts';
import {nearest} from '../kit/nearest.ts';
import {modelOf, notAdministering, refusedModel} from './permission-model.ts';
import type {Organisation, OrganisationRead, Unit} from './organisation.ts';
import {placeKey} from './place.ts';
import type {StackSet} from './stack-set.ts';
import type {WantedPlace} from './wanted-fleet.ts';

/** What was said of where, and what is known of it. */
export type Meaning = {
	readonly wishes: FleetWishes;
	/** Where nobody said other ones: those that were said now or before, or the one of the credentials. */
	readonly regions: readonly string[];
	readonly organisation: OrganisationRead;
	readonly set: StackSet | undefined;
	/** The account that is signed in to. */
	readonly account: string;
};

/** The places that are meant, without their clusters, and how they are reached. */
export type Meant = {
	readonly permissionModel: PermissionModel;
	/** Those whose accounts are all meant. */
	readonly units: readonly Unit[];
	readonly places: readonly WantedPlace[];
};

/**
Which accounts and regions are meant: those of units, those that were named, those of a file; where nobody said any,
those that the set has. Accounts beside units are those of the units that are meant.
*/
export function meantPlaces(meaning: Meaning): Meant | FleetProblem | AwsProblem {
	const {wishes, organisation, set} = meaning;
	// Whether there is an organisation decides who lets CloudFormation in, and what a unit is.
	const isNeeded = wishes.units.length > 0 || (wishes.permissionModel === undefined && set === undefined);
	if (organisation.kind === 'unread' && isNeeded) {
		return notAdministering(meaning) ?? organisation.problem;
	}

	const permissionModel = modelOf(meaning);
	const known = organisation.kind === 'found' ? organisation.organisation : undefined;
	if (permissionModel === 'service-managed') {
		const refusal = refusedModel(meaning, known);
		if (refusal) {
			return refusal;
		}
	}

	const isSaid = wishes.units.length > 0 || wishes.accounts.length > 0 || wishes.targets !== undefined;
	if (!isSaid && set === undefined) {
		return {code: 'no-fleet-targets', units: known ? offered(known) : []};
	}

	// The set's own stacks tell their units, where nobody may list them.
	const units = unitsNamed(isSaid ? wishes.units : known ? (set?.units ?? []) : [], known);
	if ('code' in units) {
		return units;
	}

	const within = [...new Set(units.found.flatMap(({accounts}) => accounts))];
	const beside = wishes.units.length > 0 ? wishes.accounts.find(account => !within.includes(account)) : undefined;
	if (beside !== undefined) {
		return {code: 'account-outside', account: beside, isBeside: true};
	}

	// Of a unit that the set goes through only some accounts may be meant, unless those that join it get it too.
	const joined = set?.autoDeployment ? within : [];
	const accounts = isSaid
		? accountsSaid(wishes, within)
		: [...new Set([...joined, ...(set?.instances ?? []).map(({account}) => account)])];
	const placed = accounts.map(account => placesOf(account, {...meaning, permissionModel, known, units: units.found}));
	const refusal = placed.find(one => 'code' in one);
	if (refusal && 'code' in refusal) {
		return refusal;
	}

	const places = placed.flatMap(one => ('code' in one ? [] : one.places));
	return places.length === 0
		? {code: 'no-fleet-places'}
		: {permissionModel, units: unitsMeant(units.found, accounts), places};
}

/** The units whose accounts are all meant: the others are reached account by account. */
function unitsMeant(found: readonly Unit[], accounts: readonly string[]): readonly Unit[] {
	const meant = new Set(accounts);
	return found.filter(unit => unit.accounts.every(account => meant.has(account)));
}

export function offered({units}: Organisation): readonly OfferedUnit[] {
	return units.map(({id, name, accounts}) => ({id, name, accounts: accounts.length}));
}

function unitsNamed(
	names: readonly string[],
	known: Organisation | undefined,
): FleetProblem | {readonly found: readonly Unit[]} {
	const all = known?.units ?? [];
	const found: Unit[] = [];
	for (const name of names) {
		const unit = all.find(({id}) => id === name) ?? all.find(one => one.name === name);
		if (!unit) {
			const near = nearest(
				name,
				all.flatMap(one => [one.id, one.name]),
			);
			return {
				code: 'unknown-unit',
				unit: name,
				units: known ? offered(known) : [],
				...(near !== undefined && {nearest: near}),
			};
		}

		found.push(unit);
	}

	return {found};
}

function accountsSaid({units, accounts, targets}: FleetWishes, within: readonly string[]): readonly string[] {
	const named =
		units.length === 0 ? accounts : accounts.length === 0 ? within : within.filter(id => accounts.includes(id));
	return [...new Set([...named, ...(targets ?? []).map(({account}) => account)])];
}

type Placing = Meaning & {
	readonly permissionModel: PermissionModel;
	readonly known: Organisation | undefined;
	readonly units: readonly Unit[];
};

function placesOf(account: string, placing: Placing): FleetProblem | {readonly places: readonly WantedPlace[]} {
	const {wishes, regions, set, permissionModel, known, units} = placing;
	const target = wishes.targets?.find(one => one.account === account);
	const unit = permissionModel === 'service-managed' ? unitOf(account, units, known) : undefined;
	const there = (set?.instances ?? []).filter(one => one.account === account);
	if (permissionModel === 'service-managed' && unit === undefined && there.length === 0) {
		return {code: 'account-outside', account, ...(known?.management === account && {isManagement: true as const})};
	}

	const accountName = known?.names[account];
	return {
		places: (target?.regions ?? regions).map(region => {
			const before = there.find(one => placeKey(one) === placeKey({account, region}))?.unit;
			return {
				account,
				region,
				...((unit ?? before) !== undefined && {unit: unit ?? before}),
				...(accountName !== undefined && {accountName}),
				...ownOf(target),
			};
		}),
	};
}

/** The unit that was named, or else the closest one that it is in: those further down follow. */
function unitOf(account: string, named: readonly Unit[], known: Organisation | undefined): string | undefined {
	const isIn = ({accounts}: Unit) => accounts.includes(account);
	return (named.find(unit => isIn(unit)) ?? known?.units.findLast(unit => isIn(unit)))?.id;
}

/** A line of the file says all that is of an account's own. */
function ownOf(target: FleetTarget | undefined): Pick<WantedPlace, 'clusters' | 'parameters' | 'keeps'> {
	const {clusters, parameters} = target ?? {};
	return target
		? {...(clusters && {clusters: clustersOf(clusters)}), ...(parameters && {parameters})}
		: {keeps: 'parameters'};
}

/** Each once: a second service of the same cluster would have the name of the first. */
function clustersOf(named: NonNullable<FleetTarget['clusters']>): NonNullable<WantedPlace['clusters']> {
	const all = named.map(({name, platform = 'linux'}) => [`${platform}/${name}`, {name, platform}] as const);
	return [...new Map(all).values()];
}
