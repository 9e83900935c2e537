import {type Caller, resourceType} from '../resources/caller.ts';
import type {ChangeDetail, Definition, Imported, ResourceChange, Stack, StackResource} from '../stack.ts';
import {references} from '../template/references.ts';
import {fieldsOf, isSame, type Fields, type Value} from '../template/value.ts';
import {scopeOf} from './scope-of.ts';
import {conformed, resolvedProperties, wantedResources, type Wanted} from './wanted.ts';

/** What stands for values that only carrying a change set out shows (API reference: ResourceTargetDefinition). */
const later = '{{changeSet:KNOWN_AFTER_APPLY}}';

type Plan = {readonly stack: Stack; readonly definition: Definition; readonly imports?: readonly Imported[]};

/** What carrying a definition out would do to each resource; throws where it can't be resolved. */
export function plannedChanges({stack, definition, imports = []}: Plan, caller: Caller): readonly ResourceChange[] {
	const wanted = wantedResources(stack, definition, caller);
	const fresh = new Set<string>();
	const changes: ResourceChange[] = [];
	for (const one of wanted) {
		const {logicalId, declared} = one;
		const existing = stack.resources.get(logicalId);
		const imported = imports.find(candidate => candidate.logicalId === logicalId);
		if (existing?.made === undefined) {
			fresh.add(logicalId);
			changes.push(imported === undefined ? addition(logicalId, declared.type) : taken(imported));
			continue;
		}

		const change = modification(one, existing, {stack, definition, fresh, caller});
		if (change === undefined) {
			continue;
		}

		changes.push(change);
		if (change.replacement === 'True') {
			fresh.add(logicalId);
		}
	}

	const ids = new Set(wanted.map(({logicalId}) => logicalId));
	const removed = [...stack.resources.values()].filter(
		({logicalId, made}) => made !== undefined && !ids.has(logicalId),
	);
	return [...changes, ...removed.map(resource => removal(resource))];
}

function addition(logicalId: string, type: string): ResourceChange {
	return {action: 'Add', logicalId, type, scope: [], details: []};
}

function taken({logicalId, type, identifiers}: Imported): ResourceChange {
	const physicalId = Object.values(identifiers)[0] ?? '';
	return {action: 'Import', logicalId, physicalId, type, scope: [], details: []};
}

function removal({logicalId, type, made, deletionPolicy}: StackResource): ResourceChange {
	return {
		action: 'Remove',
		logicalId,
		...(made !== undefined && {physicalId: made.physicalId}),
		type,
		policyAction: deletionPolicy?.startsWith('Retain') === true ? 'Retain' : 'Delete',
		scope: [],
		details: [],
	};
}

type Place = {
	readonly caller: Caller;
	readonly stack: Stack;
	readonly definition: Definition;
	readonly fresh: ReadonlySet<string>;
};

function modification(
	wanted: Wanted,
	existing: StackResource,
	{stack, definition, fresh, caller}: Place,
): ResourceChange | undefined {
	const {logicalId, declared} = wanted;
	const scope = scopeOf(
		{stack, definition, resourceOf: id => (fresh.has(id) ? undefined : stack.resources.get(id)), unknown: later},
		caller,
	);
	const resolved = resolvedProperties(wanted, {definition, scope}, caller);
	const checked = conformed(wanted, resolved, caller);
	// What is wrong with it shows when it is carried out.
	const properties = typeof checked === 'string' ? resolved : checked;
	const names = [...new Set([...Object.keys(existing.properties), ...Object.keys(properties)])].filter(
		name => !isSame(existing.properties[name], properties[name]),
	);
	const details = [
		...names.flatMap(name => detailsOf(name, wanted, existing, {stack, definition, fresh, caller})),
		...(isSame(existing.metadata as Value | undefined, declared.metadata)
			? []
			: [{attribute: 'Metadata', recreation: 'Never', isDynamic: false, source: 'DirectModification'} as const]),
	];
	if (details.length === 0 && existing.type === declared.type) {
		return undefined;
	}

	const replacement = existing.type === declared.type ? replacementBy(details) : 'True';
	const isLost = replacement === 'True' && declared.updateReplacePolicy !== 'Retain';
	return {
		action: 'Modify',
		logicalId,
		...(existing.made !== undefined && {physicalId: existing.made.physicalId}),
		type: declared.type,
		...(replacement === 'True' && {policyAction: isLost ? 'ReplaceAndDelete' : 'ReplaceAndRetain'}),
		replacement,
		scope: [...new Set(details.map(({attribute}) => attribute))],
		details,
	};
}

function replacementBy(details: readonly ChangeDetail[]): 'True' | 'False' | 'Conditional' {
	if (details.some(({recreation, isDynamic}) => recreation === 'Always' && !isDynamic)) {
		return 'True';
	}

	return details.some(({recreation}) => recreation !== 'Never') ? 'Conditional' : 'False';
}

// Why a property changes: for what it refers to, or because it is written otherwise.
function detailsOf(
	name: string,
	{declared}: Wanted,
	existing: StackResource,
	{stack, definition, fresh, caller}: Place,
): readonly ChangeDetail[] {
	const isReplacing = resourceType(caller, declared.type).replacing.includes(name);
	const attribute = name === 'Tags' ? 'Tags' : 'Properties';
	const target = {attribute, ...(attribute === 'Properties' && {name})} as const;
	const recreation = isReplacing ? 'Always' : 'Never';
	const used = references(declared.properties[name] ?? '');
	const byResources = used
		.filter(reference => fresh.has(reference.name))
		.map((reference): ChangeDetail => ({
			...target,
			recreation,
			isDynamic: isReplacing,
			source: reference.attribute === undefined ? 'ResourceReference' : 'ResourceAttribute',
			cause: reference.attribute === undefined ? reference.name : `${reference.name}.${reference.attribute}`,
		}));
	const byParameters = used
		.filter(reference => isOther(reference.name, stack, definition))
		.map((reference): ChangeDetail => ({
			...target,
			recreation,
			isDynamic: false,
			source: 'ParameterReference',
			cause: reference.name,
		}));
	const before = writtenBefore(existing, stack)[name];
	const isRewritten = !isSame(before, declared.properties[name]);
	return isRewritten || byResources.length + byParameters.length === 0
		? [...byResources, ...byParameters, {...target, recreation, isDynamic: false, source: 'DirectModification'}]
		: [...byResources, ...byParameters];
}

function isOther(name: string, stack: Stack, definition: Definition): boolean {
	const next = definition.parameters.get(name);
	return next !== undefined && next.value !== stack.definition.parameters.get(name)?.value;
}

function writtenBefore({logicalId}: StackResource, {definition}: Stack): Fields {
	return fieldsOf(definition.template.resources[logicalId]?.properties);
}
