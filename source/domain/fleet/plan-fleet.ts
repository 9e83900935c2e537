import {canonical} from '../kit/canonical.ts';
import {fingerprint} from '../kit/fingerprint.ts';
import type {JsonObject} from '../kit/json.ts';
import type {Change} from '../plan/change.ts';
import {withTokens} from '../plan/changes/with-tokens.ts';
import {overridesByPlace, setValues} from './fleet-values.ts';
import {placeKey, type Place} from './place.ts';
import {change, updateSet, waveChanges, type Planning, type Todo, type Unnumbered} from './fleet-operations.ts';
import type {StackInstance, StackSet} from './stack-set.ts';
import {setRequest} from './set-request.ts';
import type {WantedFleet} from './wanted-fleet.ts';

/** Operations in their order, what each place gets of them, and where it goes first. */
export type PlannedFleet = {
	readonly changes: readonly Change[];
	/** By `placeKey`; a place without one is left as it is. */
	readonly next: ReadonlyMap<string, 'create' | 'update'>;
	readonly canary?: Place;
	readonly fingerprint: string;
};

/**
The operations that lead from the set that is there to the one that is wanted: one place first, then the others. A set
that changes comes to its canary, then to the rest of its stacks; values of single places follow, since a parameter that
is new can only be said in stacks that have the template with it (CloudFormation API: UpdateStackInstances). Places that
are there and not wanted, and those that could not be read, stay as they are. Pure.
*/
export function planFleet(wanted: WantedFleet, set: StackSet | undefined, run: string): PlannedFleet {
	const values = setValues(wanted, set);
	const isSetChanged = set !== undefined && (values.isChanged || isOtherSet(wanted, set));
	const overrides = overridesByPlace(wanted, set);
	const there = new Map((set?.instances ?? []).map(instance => [placeKey(instance), instance]));
	const todo = wanted.places
		.filter(place => place.problem === undefined)
		.map((place): Todo => {
			const instance = there.get(placeKey(place));
			const own = overrides.get(placeKey(place)) ?? {};
			return {
				...place,
				instance,
				overrides: own,
				isBehind: instance !== undefined && (isSetChanged || !isCurrent(instance)),
				isOther: instance !== undefined && canonical(own) !== canonical(instance.overrides ?? own),
			};
		})
		// Where there is no cluster, there is nothing to make; what is there already is only said to be.
		.filter(place => place.instance !== undefined || place.clusters === undefined || place.clusters.length > 0);
	const moving = todo.filter(({instance, isBehind, isOther}) => !instance || isBehind || isOther);
	const canary = canaryOf(moving, wanted);
	const isFirst = (place: Place) => canary !== undefined && placeKey(place) === placeKey(canary);
	const context: Planning = {wanted, isSetChanged, set};
	const waves = canary ? [moving.filter(place => isFirst(place)), moving.filter(place => !isFirst(place))] : [moving];
	const planned = [
		// Without a place that gets anything, a set would only stand there; but for those that are to join.
		...(set === undefined && (moving.length > 0 || wanted.isAutomatic)
			? [change('create-stack-set', {wanted, request: setRequest(wanted, values), action: 'add'})]
			: []),
		...(isSetChanged && waves.every(wave => wave.every(({instance}) => !instance))
			? [updateSet(undefined, {...context, request: setRequest(wanted, values)})]
			: []),
		...waves.flatMap((wave, index) =>
			waveChanges(wave, {
				...context,
				...(isSetChanged && isBefore(wave, index, waves) && {request: setRequest(wanted, values)}),
			}),
		),
	];
	const changes = withTokens(numbered(planned), run);
	return {
		changes,
		next: new Map(moving.map(place => [placeKey(place), place.instance ? 'update' : 'create'])),
		...(canary && {canary}),
		fingerprint: fingerprint([
			...numbered(planned).map(({request}) => request),
			...(set?.instances ?? []).map(one => ({...one, overrides: one.overrides ?? {}})),
		] as readonly JsonObject[]),
	};
}

/** Whether the set's own change goes out with this wave: with the first one that has stacks to update. */
function isBefore(wave: readonly Todo[], index: number, waves: ReadonlyArray<readonly Todo[]>): boolean {
	return hasBehind(wave) && waves.slice(0, index).every(earlier => !hasBehind(earlier));
}

function hasBehind(wave: readonly Todo[]): boolean {
	return wave.some(({isBehind}) => isBehind);
}

function isCurrent({status, detail}: StackInstance): boolean {
	return status === 'current' && detail === 'succeeded';
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

/** One place alone needs none before it. A set that changes is tried where it is already. */
function canaryOf(moving: readonly Todo[], {canary}: WantedFleet): Place | undefined {
	if (canary === undefined || moving.length < 2) {
		return undefined;
	}

	const named = moving.find(place => placeKey(place) === placeKey(canary));
	const usual = moving.find(({isBehind}) => isBehind) ?? moving[0];
	const {account, region} = named ?? usual ?? canary;
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
