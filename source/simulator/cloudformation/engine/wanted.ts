import {type Caller, resourceType} from '../resources/caller.ts';
import {conform} from '../resources/shape.ts';
import type {Definition, Output, Stack} from '../stack.ts';
import {isHolding, resolve, resolveFields, type Scope} from '../template/resolve.ts';
import type {ResourceDeclaration} from '../template/template.ts';
import {fieldsOf, isList, textOf, type Fields, type Value} from '../template/value.ts';
import {dependenciesOf, inOrder} from '../template/check-template.ts';
import {scopeOf} from './scope-of.ts';

/** A resource that a definition asks for under its conditions, in the order in which it can be made. */
export type Wanted = {
	readonly logicalId: string;
	readonly declared: ResourceDeclaration;
	/** Those among the wanted that have to be there before. */
	readonly dependencies: readonly string[];
};

/** The resources of a definition whose condition isHolding, each after those that it needs. */
export function wantedResources(
	stack: Pick<Stack, 'id' | 'name'>,
	definition: Definition,
	caller: Caller,
): readonly Wanted[] {
	const scope = scopeOf({stack, definition, resourceOf: () => undefined, unknown: ''}, caller);
	const {resources} = definition.template;
	const kept = Object.fromEntries(
		Object.entries(resources).filter(([, {condition}]) => condition === undefined || isHolding(condition, scope)),
	);
	const ids = Object.keys(kept);
	return inOrder(kept).flatMap(logicalId => {
		const declared = kept[logicalId];
		return declared === undefined ? [] : [{logicalId, declared, dependencies: dependenciesOf(declared, ids)}];
	});
}

/** What a stack keeps of a resource as it is written, beside its properties. */
export function writtenOf({logicalId, declared}: Wanted) {
	const {type, deletionPolicy, updateReplacePolicy, metadata} = declared;
	return {
		logicalId,
		type,
		...(deletionPolicy !== undefined && {deletionPolicy}),
		...(updateReplacePolicy !== undefined && {updateReplacePolicy}),
		...(metadata !== undefined && {metadata}),
	};
}

type Ground = {readonly definition: Definition; readonly scope: Scope};

/** The properties of a resource with their functions carried out and the stack's tags put in. */
export function resolvedProperties({declared}: Wanted, {definition, scope}: Ground, caller: Caller): Fields {
	const properties = resolveFields(declared.properties, scope);
	return resourceType(caller, declared.type).isTaggable && definition.tags.size > 0
		? {...properties, Tags: withStackTags(properties.Tags, definition.tags, declared.type)}
		: properties;
}

// What the template says of a tag goes before what the stack says.
function withStackTags(own: Value | undefined, stackTags: ReadonlyMap<string, string>, type: string): Value {
	if (type === 'AWS::SSM::Parameter') {
		return {...Object.fromEntries(stackTags), ...fieldsOf(own)};
	}

	const given = isList(own) ? own : [];
	const keys = new Set(given.map(tag => textOf(fieldsOf(tag).Key)));
	return [...given, ...[...stackTags].filter(([key]) => !keys.has(key)).map(([Key, Value]) => ({Key, Value}))];
}

/** Properties as their type wants them, or what is wrong with them in CloudFormation's words. */
export function conformed({logicalId, declared: {type}}: Wanted, properties: Fields, caller: Caller): Fields | string {
	const {members, required} = resourceType(caller, type);
	const unknown = Object.keys(properties).find(name => members[name] === undefined);
	if (unknown !== undefined) {
		return `Encountered unsupported property ${unknown}`;
	}

	const mistakes: string[] = [];
	const value = conform(properties, {members, required}, '#', mistakes);
	return mistakes.length === 0
		? fieldsOf(value)
		: `Properties validation failed for resource ${logicalId} with message:\n[${mistakes.join('\n')}]`;
}

/** The outputs of a stack, whose condition holds. */
export function outputsOf(definition: Definition, scope: Scope): readonly Output[] {
	return Object.entries(definition.template.outputs)
		.filter(([, {condition}]) => condition === undefined || isHolding(condition, scope))
		.map(([key, {value, description, exportName}]) => {
			const exported = exportName === undefined ? undefined : textOf(resolve(exportName, scope));
			return {
				key,
				value: textOf(resolve(value, scope)) ?? '',
				...(description !== undefined && {description}),
				...(exported !== undefined && {exportName: exported}),
			};
		});
}
