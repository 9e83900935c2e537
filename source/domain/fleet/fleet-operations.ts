import type {JsonObject} from '../kit/json.ts';
import {canonical} from '../kit/canonical.ts';
import type {Change} from '../plan/change.ts';
import {setDiff, overridesDiff} from './fleet-diff.ts';
import {asParameters, type SetValues} from './fleet-values.ts';
import type {Parameters} from './filled-slots.ts';
import {blocksOf, preferencesOf, targetsOf, type Block} from './placed-targets.ts';
import {setRequest} from './set-request.ts';
import {placeKey} from './place.ts';
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

export type Planning = {
	readonly wanted: WantedFleet;
	readonly set: StackSet | undefined;
	/** What the set becomes, where this is the first wave that says it. */
	readonly request?: JsonObject;
};

export type Unnumbered = Omit<Change, 'id' | 'needs'>;

/** The set itself, without any of its stacks: made, or changed. */
export function setChange(wanted: WantedFleet, set: StackSet | undefined, values: SetValues): Unnumbered {
	const request = setRequest(wanted, values);
	return set
		? change('update-stack-set', {wanted, action: 'change', request, diff: setDiff(wanted, set)})
		: change('create-stack-set', {wanted, action: 'add', request});
}

/**
The operations on some places. Where the set is to change and none of them has a stack yet, they get one as the set is,
and then the change: an update names stacks that are there (CloudFormation API: UpdateStackSet,
StackInstanceNotFoundException). Clusters of a place's own come before it: without them the set's new ones would take
the place of those that it has.
*/
export function waveChanges(wave: readonly Todo[], planning: Planning): readonly Unnumbered[] {
	const {request, set, wanted} = planning;
	const behind = wave.filter(({isBehind}) => isBehind);
	const other = wave.filter(({isOther}) => isOther);
	const absent = wave.filter(({instance}) => !instance);
	const known = set?.parameters ?? {};
	const soon = (place: Todo) => (request ? asKnown(place, known) : place);
	const gaining = behind.filter(place => isGaining(place, wanted));
	const early = request && behind.length === 0 ? absent : [];
	const late = [...gaining, ...early].filter(({overrides}) => request && !isKnown(overrides, known));
	return [
		...creations(
			early.map(place => soon(place)),
			planning,
		),
		...updates(
			gaining.map(place => soon(place)),
			planning,
		),
		...blocksOf([...behind, ...early]).map((block, index) =>
			updateSet(block, {...planning, ...(index > 0 && {request: undefined})}),
		),
		...updates([...other.filter(place => !gaining.includes(place)), ...late], planning),
		...(early.length > 0 ? [] : creations(absent, planning)),
	];
}

/** It had the clusters of all places, and gets its own. */
function isGaining({isOther, instance, overrides}: Todo, {template: {slots}}: WantedFleet): boolean {
	const isSeating = (values: Parameters) => slots.some(({cluster}) => values[cluster] !== undefined);
	return isOther && isSeating(overrides) && !isSeating(instance?.overrides ?? {});
}

function isKnown(overrides: Parameters, known: Parameters): boolean {
	return Object.keys(overrides).every(name => known[name] !== undefined);
}

/** With the values of its own that the set can take as it is. */
function asKnown(place: Todo, known: Parameters): Todo {
	const overrides = Object.entries(place.overrides).filter(([name]) => known[name] !== undefined);
	return {...place, overrides: Object.fromEntries(overrides)};
}

function creations(places: readonly Todo[], planning: Planning): readonly Unnumbered[] {
	return byOverrides(places).flatMap(([overrides, own]) =>
		blocksOf(own).map(block => instances('create-stack-instances', {block, overrides, planning})),
	);
}

function updates(places: readonly Todo[], planning: Planning): readonly Unnumbered[] {
	return byOverrides(places).flatMap(([overrides, own]) =>
		blocksOf(own).map(block => instances('update-stack-instances', {block, overrides, planning})),
	);
}

type Updating = Omit<Planning, 'request'> & {readonly request?: JsonObject | undefined};

/** Said once, and to the other stacks without a change: then those that are not named keep their status. */
function updateSet(block: Block<Todo>, {wanted, set, request}: Updating): Unnumbered {
	return change('update-stack-set', {
		wanted,
		action: 'change',
		request: {
			...(request ?? afterUpdate(wanted)),
			...targetsOf(block, wanted),
			OperationPreferences: preferencesOf(block.regions, wanted.pace),
		},
		...(request && set && {diff: setDiff(wanted, set)}),
	});
}

/**
By the time that it is sent the set has the new parameters, and no others. A role of one's own is to be said each time
(CloudFormation API: UpdateStackSet, AdministrationRoleARN).
*/
function afterUpdate({name, isDelegate, template, administrationRole, executionRole}: WantedFleet): JsonObject {
	const names = [
		...Object.keys(template.parameters),
		...template.slots.flatMap(({cluster, providers}) => [cluster, ...(providers === undefined ? [] : [providers])]),
	];
	return {
		StackSetName: name,
		UsePreviousTemplate: true,
		Parameters: names.map(key => ({ParameterKey: key, UsePreviousValue: true})),
		Capabilities: ['CAPABILITY_NAMED_IAM'],
		...(administrationRole !== undefined && {AdministrationRoleARN: administrationRole}),
		...(executionRole !== undefined && {ExecutionRoleName: executionRole}),
		...(isDelegate && {CallAs: 'DELEGATED_ADMIN'}),
	};
}

type Instances = {readonly block: Block<Todo>; readonly overrides: Parameters; readonly planning: Planning};

function instances(
	kind: 'create-stack-instances' | 'update-stack-instances',
	{block, overrides, planning: {wanted}}: Instances,
): Unnumbered {
	const {name, isDelegate, pace} = wanted;
	const [first] = block.places;
	const isUpdate = kind === 'update-stack-instances';
	return change(kind, {
		wanted,
		action: isUpdate ? 'change' : 'add',
		request: {
			StackSetName: name,
			...targetsOf(block, wanted),
			// None said leaves those that a stack has (CloudFormation API: UpdateStackInstances, ParameterOverrides).
			...((isUpdate || Object.keys(overrides).length > 0) && {ParameterOverrides: asParameters(overrides)}),
			OperationPreferences: preferencesOf(block.regions, pace),
			...(isDelegate && {CallAs: 'DELEGATED_ADMIN'}),
		},
		diff: overridesDiff(first?.instance?.overrides, overrides),
		// Of several operations with stacks each says where; more places stand in the plan's own list.
		...(first && block.places.length === 1 && {serves: placeKey(first)}),
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
	readonly serves?: string;
};

function change(
	kind: Change['kind'],
	{wanted: {name, region}, action, request, diff = [], serves}: Making,
): Unnumbered {
	return {kind, action, region, subject: name, request, diff, ...(serves !== undefined && {serves})};
}
