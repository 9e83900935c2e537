import {canonical} from '../../kit/canonical.ts';
import type {Parameters} from '../filled-slots.ts';
import {asParameters} from '../fleet-values.ts';
import {placeKey} from '../place.ts';
import {blocksOf, preferencesOf, targetsOf, type Block} from '../placed-targets.ts';
import {overridesDiff} from './fleet-diff.ts';
import {updateSet} from './set-changes.ts';
import {sameSet} from './set-request.ts';
import {isSeating, type Planning, type Todo} from './todo.ts';
import {change, type Unnumbered} from './unnumbered.ts';

/**
The operations on some places. Where the set is to change and none of them has a stack yet, they get one as the set is,
and then the change: an update names stacks that are there (CloudFormation API: UpdateStackSet,
StackInstanceNotFoundException). Clusters of a place's own come before it: without them the set's new ones would take
the place of those that it has. A parameter that is new can't be said before its stack has it (UpdateStackInstances,
ParameterOverrides).
*/
export function waveChanges(wave: readonly Todo[], planning: Planning): readonly Unnumbered[] {
	const {request} = planning;
	const behind = wave.filter(({isBehind}) => isBehind);
	const other = wave.filter(({isOther}) => isOther);
	const absent = wave.filter(({instance}) => !instance);
	const gaining = behind.filter(place => isGaining(place, planning));
	const early = request && behind.length === 0 ? absent : [];
	const soon = new Map([
		...gaining.map(place => [place, asKnown(place, planning)] as const),
		...early.map(place => [place, asMade(place, planning)] as const),
	]);
	const late = [...soon].filter(([place, now]) => canonical(place.overrides) !== canonical(now.overrides));
	return [
		...creations(
			early.map(place => soon.get(place) ?? place),
			planning,
		),
		...updates(
			gaining.map(place => soon.get(place) ?? place),
			planning,
		),
		...blocksOf([...behind, ...early]).map((block, index) =>
			updateSet(block, {...planning, request: (index === 0 ? request : undefined) ?? sameSet(planning.wanted)}),
		),
		...updates([...other.filter(place => !gaining.includes(place)), ...late.map(([place]) => place)], planning),
		...(early.length > 0 ? [] : creations(absent, planning)),
	];
}

/** It gets clusters of its own where those of all places would come otherwise. */
function isGaining({isOther, instance, overrides}: Todo, {set, wanted: {template}}: Planning): boolean {
	return (
		isOther &&
		isSeating(overrides, template) &&
		template.slots.some(
			({cluster}) => set?.parameters[cluster] !== undefined && instance?.overrides?.[cluster] === undefined,
		)
	);
}

/** With the values of its own that stacks can take before the set changes. */
function asKnown(place: Todo, {set}: Planning): Todo {
	const overrides = Object.entries(place.overrides).filter(([name]) => set?.parameters[name] !== undefined);
	return {...place, overrides: Object.fromEntries(overrides)};
}

/**
Made of the set as it still is, and with the clusters that it will have. Where all that a stack has is kept, a run that
ends in between would leave them as its own; nobody says other clusters of all places then.
*/
function asMade(place: Todo, planning: Planning): Todo {
	const {set, values, wanted} = planning;
	if (place.keeps === 'all') {
		return asKnown(place, planning);
	}

	const seats = wanted.template.slots
		.flatMap(({cluster, providers}) => [cluster, ...(providers === undefined ? [] : [providers])])
		.filter(name => set?.parameters[name] !== undefined && set.parameters[name] !== values.shown[name])
		.map(name => [name, values.shown[name] ?? ''] as const);
	const known = asKnown(place, planning);
	return {...known, overrides: {...Object.fromEntries(seats), ...known.overrides}};
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
