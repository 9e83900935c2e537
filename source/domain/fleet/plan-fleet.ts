import {canonical} from '../kit/canonical.ts';
import {fingerprint} from '../kit/fingerprint.ts';
import type {JsonObject} from '../kit/json.ts';
import type {Change} from '../plan/change.ts';
import {withTokens} from '../plan/changes/with-tokens.ts';
import {overridesByPlace, setValues} from './fleet-values.ts';
import {setChange, waveChanges, type Planning, type Todo, type Unnumbered} from './fleet-operations.ts';
import {placeKey, type Place} from './place.ts';
import type {StackInstance, StackSet} from './stack-set.ts';
import type {WantedFleet} from './wanted-fleet.ts';

/** Operations in their order, what each place gets of them, and where it goes first. */
export type PlannedFleet = {
	readonly changes: readonly Change[];
	/** By `placeKey`; a place without one is left as it is. */
	readonly next: ReadonlyMap<string, 'create' | 'update'>;
	readonly canary?: Place;
	/** Ids of the changes that go out before the others may: those of the canary. */
	readonly first: ReadonlySet<string>;
	readonly fingerprint: string;
};

/**
The operations that lead from the set that is there to the one that is wanted: one place first, then the others. A set
that changes comes to its canary, then to the rest of its stacks; values of single places follow, since a parameter that
is new can only be said in stacks that have the template with it (CloudFormation API: UpdateStackInstances). Places that
are there and not wanted, those that could not be read, and stacks that take no operation stay as they are. Pure.
*/
export function planFleet(wanted: WantedFleet, set: StackSet | undefined, run: string): PlannedFleet {
	const values = setValues(wanted, set);
	const isSetChanged = set !== undefined && (values.isChanged || isOtherSet(wanted, set));
	const moving = movingPlaces(wanted, set, isSetChanged);
	const canary = canaryOf(moving, wanted);
	const isFirst = (place: Place) => canary !== undefined && placeKey(place) === placeKey(canary);
	const request = setChange(wanted, set, values);
	const planning: Planning = {wanted, set};
	const hasStacks = set !== undefined && set.instances.length > 0;
	// A set changes over stacks that are there: named without any, its update would come to those that aren't meant.
	const waves = canary ? [moving.filter(place => isFirst(place)), moving.filter(place => !isFirst(place))] : [moving];
	const changing = isSetChanged && hasStacks ? waves.findIndex(wave => wave.length > 0) : -1;
	// Without a place that gets anything, a set would only stand there; but for those that are to join.
	const isMade = set === undefined && (moving.length > 0 || wanted.isAutomatic);
	const before: readonly Unnumbered[] = isMade || (isSetChanged && !hasStacks) ? [request] : [];
	const planned = waves.map((wave, index) =>
		waveChanges(wave, {...planning, ...(index === changing && {request: request.request})}),
	);
	const all = numbered([...before, ...planned.flat()]);
	return {
		changes: withTokens(all, run),
		next: new Map(moving.map(place => [placeKey(place), place.instance ? 'update' : 'create'])),
		...(canary && {canary}),
		first: new Set(canary ? all.slice(0, before.length + (planned[0] ?? []).length).map(({id}) => id) : []),
		fingerprint: fingerprint([
			...all.map(({request: input}) => input),
			...(set?.instances ?? []).map(one => ({...one, overrides: one.overrides ?? {}})),
		] as readonly JsonObject[]),
	};
}

/** The places in which anything is to be done. */
function movingPlaces(wanted: WantedFleet, set: StackSet | undefined, isSetChanged: boolean): readonly Todo[] {
	const overrides = overridesByPlace(wanted, set);
	const there = new Map((set?.instances ?? []).map(instance => [placeKey(instance), instance]));
	return wanted.places
		.filter(place => place.problem === undefined)
		.map((place): Todo => {
			const instance = there.get(placeKey(place));
			const own = overrides.get(placeKey(place)) ?? {};
			const isBehind = instance !== undefined && (isSetChanged || !isCurrent(instance));
			return {
				...place,
				instance,
				overrides: own,
				isBehind,
				isOther: instance !== undefined && canonical(own) !== canonical(instance.overrides ?? own),
			};
		})
		.filter(({instance, clusters, isBehind, isOther}) =>
			instance
				? (isBehind || isOther) && !isStuck(instance)
				: // Where there is no cluster, there is nothing to make; what is there already is only said to be.
					clusters === undefined || clusters.length > 0,
		);
}

/** Only its deletion is left to it: updates pass it by (CloudFormation API: StackInstance, INOPERABLE). */
function isStuck({status, detail}: StackInstance): boolean {
	return status === 'inoperable' || detail === 'inoperable';
}

/** A suspended account is passed by as long as it is one: it is not behind by that alone. */
function isCurrent({status, detail}: StackInstance): boolean {
	return (status === 'current' && detail === 'succeeded') || detail === 'skipped-suspended-account';
}

function isOtherSet(
	{template, permissionModel, isAutomatic, administrationRole, executionRole}: WantedFleet,
	set: StackSet,
): boolean {
	return (
		template.body !== set.template ||
		(permissionModel === 'service-managed' && isAutomatic !== (set.autoDeployment !== undefined)) ||
		(administrationRole !== undefined && administrationRole !== set.administrationRole) ||
		(executionRole !== undefined && executionRole !== set.executionRole)
	);
}

/** One place alone needs none before it. What changes is tried where it is already: only there the set can change. */
function canaryOf(moving: readonly Todo[], {canary}: WantedFleet): Place | undefined {
	if (canary === undefined || moving.length < 2) {
		return undefined;
	}

	const behind = moving.filter(({isBehind}) => isBehind);
	const tried = behind.length > 0 ? behind : moving;
	const {account, region} = tried.find(place => placeKey(place) === placeKey(canary)) ?? tried[0] ?? canary;
	return {account, region};
}

/** One after another: the next may rest on the one before, and a set takes one operation at a time. */
function numbered(changes: readonly Unnumbered[]): readonly Change[] {
	const count = new Map<string, number>();
	const ids = changes.map(({kind}) => {
		const number = (count.get(kind) ?? 0) + 1;
		count.set(kind, number);
		return number === 1 ? kind : `${kind}-${number}`;
	});
	return changes.map((one, index) => ({...one, id: ids[index] ?? one.kind, needs: ids.slice(index - 1, index)}));
}
