import {canonical} from '../kit/canonical.ts';
import {fingerprint} from '../kit/fingerprint.ts';
import type {JsonObject} from '../kit/json.ts';
import type {Change} from '../plan/change.ts';
import {withTokens} from '../plan/changes/with-tokens.ts';
import {overridesByPlace, setValues} from './fleet-values.ts';
import {heldValues, without} from './changes/held-values.ts';
import {fillingChanges, joiningChange, setChange} from './changes/set-changes.ts';
import {setRequest} from './changes/set-request.ts';
import type {Planning, Todo} from './changes/todo.ts';
import type {Unnumbered} from './changes/unnumbered.ts';
import {waveChanges} from './changes/wave-changes.ts';
import {placeKey, type Place} from './place.ts';
import type {StackInstance, StackSet} from './stack-set.ts';
import type {WantedFleet} from './wanted-fleet.ts';

/** Operations in their order, what each place gets of them, and where it goes first. */
export type PlannedFleet = {
	readonly changes: readonly Change[];
	/** By `placeKey`; a place without one is left as it is. */
	readonly next: ReadonlyMap<string, 'create' | 'update'>;
	readonly canary?: Place;
	/** Ids of the canary's changes: where one of them fails, none of the others may go out. */
	readonly first: ReadonlySet<string>;
	/** Stacks that are left as they are, and so keep the set from changing what becomes of accounts that join. */
	readonly keeping: readonly Place[];
	readonly fingerprint: string;
};

/**
The operations that lead from the set that is there to the one that is wanted: one place first, then the others. A set
that changes comes to its canary, then to the rest of its stacks; values of single places follow, since a parameter that
is new can only be said in stacks that have the template with it (CloudFormation API: UpdateStackInstances). Places that
are there and not wanted, those that could not be read, and stacks that take no operation stay as they are. At no moment
has a stack a cluster that it neither had before nor is to have. Pure.
*/
export function planFleet(wanted: WantedFleet, set: StackSet | undefined, run: string): PlannedFleet {
	const meant = setValues(wanted, set);
	const isSetChanged = set !== undefined && (meant.isChanged || isOtherSet(wanted, set));
	const moving = movingPlaces(wanted, set, isSetChanged);
	const canary = canaryOf(moving, wanted);
	const isFirst = (place: Place) => canary !== undefined && placeKey(place) === placeKey(canary);
	const held = heldValues(moving, {wanted, set, values: meant});
	const planning: Planning = {wanted, set, values: without(held, meant)};
	const hasStacks = set !== undefined && set.instances.length > 0;
	const isJoining = set !== undefined && isOtherJoining(wanted, set);
	// A set changes over stacks that are there: named without any, its update would come to those that aren't meant.
	const waves = canary ? [moving.filter(place => isFirst(place)), moving.filter(place => !isFirst(place))] : [moving];
	const changing = isSetChanged && hasStacks ? waves.findIndex(wave => wave.length > 0) : -1;
	const request = changing === -1 ? undefined : setRequest(wanted, planning.values);
	const saying: Planning = {...planning, ...(request && {request})};
	// Without a place that gets anything, a set would only stand there; but for those that are to join.
	const isMade = set === undefined && (moving.length > 0 || wanted.isAutomatic);
	const isAlone = isMade || ((isSetChanged || isJoining) && !hasStacks);
	const keeping = isJoining && hasStacks ? outdatedBy(set, moving, request !== undefined) : [];
	const steps: ReadonlyArray<readonly Unnumbered[]> = [
		isAlone ? [setChange(planning)] : [],
		...waves.map((wave, index) => waveChanges(wave, index === changing ? saying : planning)),
		...waves.map((wave, index) =>
			Object.keys(held).length === 0 ? [] : fillingChanges(wave, planning, index === changing ? held : undefined),
		),
		isJoining && hasStacks && keeping.length === 0 ? [joiningChange(saying, set)] : [],
	];
	const all = numbered(steps.flat());
	const ofCanary = new Set(canary ? [0, 1, 1 + waves.length] : []);
	const goingFirst = steps.flatMap((step, index) => step.map(() => ofCanary.has(index)));
	return {
		changes: withTokens(all, run),
		next: new Map(moving.map(place => [placeKey(place), place.instance ? 'update' : 'create'])),
		...(canary && {canary}),
		first: new Set(all.filter((_, index) => goingFirst[index]).map(({id}) => id)),
		keeping,
		fingerprint: fingerprint([
			...all.map(({request: input}) => input),
			...(set?.instances ?? []).map(one => ({...one, overrides: one.overrides ?? {}})),
		] as readonly JsonObject[]),
	};
}

/** The stacks that stay behind, and to which a change of the whole set would come too. */
function outdatedBy({instances}: StackSet, moving: readonly Todo[], isSetChanged: boolean): readonly Place[] {
	const moved = new Set(moving.map(place => placeKey(place)));
	return instances
		.filter(one => !moved.has(placeKey(one)) && !isStuck(one) && (isSetChanged || !isCurrent(one)))
		.map(({account, region}) => ({account, region}));
}

function isOtherJoining({permissionModel, isAutomatic}: WantedFleet, {autoDeployment}: StackSet): boolean {
	return permissionModel === 'service-managed' && isAutomatic !== (autoDeployment !== undefined);
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

function isOtherSet({template, administrationRole, executionRole}: WantedFleet, set: StackSet): boolean {
	return (
		template.body !== set.template ||
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
