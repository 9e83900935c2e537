import type {Account} from '../../account/account.ts';
import {membersOf, organisationOf, type Organisation} from '../organizations/organisation.ts';
import type {Call} from '../../server/call.ts';
import type {House} from '../resources/caller.ts';
import {beginOperation} from './begin-operation.ts';
import {placeKey, type Place, type StackSet} from './stack-set.ts';

type Moving = {
	readonly member: Account;
	/** Moves it. */
	readonly move: () => void;
	readonly call: Call;
	readonly house: House;
};

/**
Moves a member, and has the stack sets of the organisation follow: it gets stacks where it joins a unit that they go
through, and loses them where it leaves one. Those it gets have the values of the set and none of their own (user guide:
automatic deployments, "Considerations").
*/
export function moveBetween({member, move, call, house}: Moving, organisation: Organisation): void {
	const {management} = organisation;
	const sets = [...management.regions].flatMap(([region, {stackSets}]) =>
		[...stackSets.values()].filter(set => isFollowing(set, management)).map(set => ({set, region})),
	);
	const before = new Map(sets.map(({set}) => [set, regionsOf(set, member)]));
	move();
	for (const {set, region} of sets) {
		const [was, is] = [before.get(set) ?? [], regionsOf(set, member)];
		const own = [...set.instances.values()].filter(({account}) => account === member.id);
		const left = own.filter(place => was.includes(place.region) && !is.includes(place.region));
		const missing = is.filter(one => own.every(place => place.region !== one));
		const caller = {account: management, house, call: {...call, service: 'cloudformation', region, input: {}}};
		if (left.length > 0) {
			const areRetained = set.autoDeployment?.retainsStacks === true;
			beginOperation(
				{set, action: 'DELETE', places: left.map(place => placeOf(place)), retainsStacks: areRetained},
				caller,
			);
		}

		if (missing.length === 0) {
			continue;
		}

		const unitId = unitsOf(member).find(unit => set.targets.has(unit));
		const places = missing.map(one => placeOf({account: member.id, region: one, unitId}));
		const prepare = () => {
			for (const place of places) {
				set.instances.set(placeKey(place), {...place, status: 'OUTDATED', detail: 'PENDING', overrides: []});
			}
		};

		beginOperation({set, action: 'CREATE', places, prepare}, caller);
	}
}

function isFollowing({status, autoDeployment}: StackSet, {organisationSettings}: Account): boolean {
	return status === 'ACTIVE' && autoDeployment?.isEnabled === true && organisationSettings.trustsStackSets;
}

/** In which Regions a set goes through the units of an account. */
function regionsOf({targets}: StackSet, member: Account): readonly string[] {
	return [...new Set(unitsOf(member).flatMap(unit => targets.get(unit) ?? []))];
}

/** Its unit and the root. */
function unitsOf(member: Account): readonly string[] {
	const organisation = organisationOf(member);
	const {rootId = '', units = []} = organisation ?? {};
	return [...units.map(({id}) => id), rootId].filter(
		unit => organisation && membersOf(organisation, unit)?.some(({id}) => id === member.id),
	);
}

function placeOf({account, region, unitId}: {readonly [Key in keyof Place]: Place[Key] | undefined}): Place {
	return {account: account ?? '', region: region ?? '', ...(unitId !== undefined && {unitId})};
}
