import {canonical} from '../kit/canonical.ts';
import type {JsonObject} from '../kit/json.ts';
import type {Change} from '../plan/change.ts';
import {overridesDiff, setDiff} from './fleet-diff.ts';
import {asParameters} from './fleet-values.ts';
import type {Parameters} from './filled-slots.ts';
import {blocksOf, preferencesOf, targetsOf, type Block} from './placed-targets.ts';
import type {StackInstance, StackSet} from './stack-set.ts';
import type {WantedFleet, WantedPlace} from './wanted-fleet.ts';

/** What is done in one place. */
export type Todo = WantedPlace & {
	readonly overrides: Parameters;
	readonly instance: StackInstance | undefined;
	/** Its template or the values of the set are others than it has, or its last operation did not get there. */
	readonly isBehind: boolean;
	/** Its own values are others. */
	readonly isOther: boolean;
};

/** What operations are made of. */
export type Planning = {
	readonly wanted: WantedFleet;
	readonly isSetChanged: boolean;
	readonly set: StackSet | undefined;
	/** What the set becomes, where this is the first operation that says it. */
	readonly request?: JsonObject;
};

/** A change before it has its place among the others. */
export type Unnumbered = Omit<Change, 'id' | 'needs'>;

/** What is sent for some places: first to those that are there, then to those that are to be. */
export function waveChanges(wave: readonly Todo[], planning: Planning): readonly Unnumbered[] {
	const behind = wave.filter(({isBehind}) => isBehind);
	const other = wave.filter(({isOther}) => isOther);
	const absent = wave.filter(({instance}) => !instance);
	return [
		...(behind.length > 0 ? blocksOf(behind).map((block, index) => updateBlock(block, index, planning)) : []),
		...byOverrides(other).flatMap(([overrides, places]) =>
			blocksOf(places).map(block => instances('update-stack-instances', {block, overrides, planning})),
		),
		...byOverrides(absent).flatMap(([overrides, places]) =>
			blocksOf(places).map(block => instances('create-stack-instances', {block, overrides, planning})),
		),
	];
}

/** Said once, and to the other stacks without a change: then those that are not named keep their status. */
function updateBlock(block: Block<Todo>, index: number, {request, ...planning}: Planning): Unnumbered {
	return updateSet(block, {...planning, ...(index === 0 && request && {request})});
}

/** A change of the set, which comes to the stacks of a block, or to none where the set has none yet. */
export function updateSet(block: Block<Todo> | undefined, {wanted, set, request}: Planning): Unnumbered {
	const {name, isDelegate, pace, administrationRole, executionRole} = wanted;
	const again = {
		StackSetName: name,
		UsePreviousTemplate: true,
		Parameters: Object.keys(set?.parameters ?? {}).map(key => ({ParameterKey: key, UsePreviousValue: true})),
		Capabilities: ['CAPABILITY_NAMED_IAM'],
		// Left out, AWS's own names would be meant again (CloudFormation API: UpdateStackSet, AdministrationRoleARN).
		...(administrationRole !== undefined && {AdministrationRoleARN: administrationRole}),
		...(executionRole !== undefined && {ExecutionRoleName: executionRole}),
		...(isDelegate && {CallAs: 'DELEGATED_ADMIN'}),
	};
	return change('update-stack-set', {
		wanted,
		action: 'change',
		request: {
			...(request ?? afterUpdate(again, wanted)),
			...(block && {...targetsOf(block, wanted), OperationPreferences: preferencesOf(block.regions, pace)}),
		},
		...(request && set && {diff: setDiff(wanted, set)}),
	});
}

/** By the time that it is sent the set has the new parameters, and no others. */
function afterUpdate(again: JsonObject, {template}: WantedFleet): JsonObject {
	const names = [
		...Object.keys(template.parameters),
		...template.slots.flatMap(({cluster, providers}) => [cluster, ...(providers === undefined ? [] : [providers])]),
	];
	return {...again, Parameters: names.map(key => ({ParameterKey: key, UsePreviousValue: true}))};
}

type Instances = {readonly block: Block<Todo>; readonly overrides: Parameters; readonly planning: Planning};

function instances(
	kind: 'create-stack-instances' | 'update-stack-instances',
	{block, overrides, planning: {wanted}}: Instances,
): Unnumbered {
	const {name, isDelegate, pace} = wanted;
	const [first] = block.places;
	return change(kind, {
		wanted,
		action: kind === 'create-stack-instances' ? 'add' : 'change',
		request: {
			StackSetName: name,
			...targetsOf(block, wanted),
			...(Object.keys(overrides).length > 0 && {ParameterOverrides: asParameters(overrides)}),
			OperationPreferences: preferencesOf(block.regions, pace),
			...(isDelegate && {CallAs: 'DELEGATED_ADMIN'}),
		},
		diff: overridesDiff(first?.instance?.overrides, overrides),
	});
}

function byOverrides(places: readonly Todo[]): ReadonlyArray<readonly [Parameters, readonly Todo[]]> {
	return [...Map.groupBy(places, ({overrides}) => canonical(overrides)).values()].map(group => [
		group[0]?.overrides ?? {},
		group,
	]);
}

type Making = {
	readonly wanted: Pick<WantedFleet, 'name' | 'region'>;
	readonly action: Change['action'];
	readonly request: JsonObject;
	readonly diff?: Change['diff'];
};

/** One request. */
export function change(kind: Change['kind'], {wanted: {name, region}, action, request, diff = []}: Making): Unnumbered {
	return {kind, action, region, subject: name, request, diff};
}
