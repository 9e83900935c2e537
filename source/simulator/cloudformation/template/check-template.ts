import type {House} from '../resources/caller.ts';
import {validationError} from '../validation-error.ts';
import {references, type Reference} from './references.ts';
import type {ResourceDeclaration, Template} from './template.ts';
import {isFields, isList, listOf, textOf, type Value} from './value.ts';

export const pseudoParameters = [
	'AWS::AccountId',
	'AWS::NoValue',
	'AWS::NotificationARNs',
	'AWS::Partition',
	'AWS::Region',
	'AWS::StackId',
	'AWS::StackName',
	'AWS::URLSuffix',
];

/** Refuses what a template says of things that are not there, before anything is made. */
export function checkTemplate(template: Template, types: House['types']): void {
	const {resources, outputs} = template;
	checkCounts(template);
	checkTypes(template, types);
	checkConditions(template);
	checkOperands(template.conditions);
	const known = new Set([...Object.keys(template.parameters), ...pseudoParameters, ...Object.keys(resources)]);
	for (const [block, values] of [
		['Resources', Object.values(resources).map(({properties}) => properties)],
		['Outputs', Object.values(outputs).flatMap(({value, exportName = ''}) => [value, exportName])],
	] as const) {
		const found = references(values);
		const unknown = found.filter(({name, attribute}) => attribute === undefined && !known.has(name));
		if (unknown.length > 0) {
			const names = [...new Set(unknown.map(({name}) => name))].join(', ');
			throw validationError(
				`Template format error: Unresolved resource dependencies [${names}] in the ${block} block of the ` +
					'template',
			);
		}

		for (const {name, attribute} of found) {
			if (attribute !== undefined) {
				checkAttribute({name, attribute}, resources, types);
			}
		}
	}

	const dependencies = Object.values(resources).flatMap(({dependsOn}) => dependsOn);
	const absent = dependencies.filter(name => resources[name] === undefined);
	if (absent.length > 0) {
		throw validationError(
			`Template format error: Unresolved resource dependencies [${absent.join(', ')}] in the Resources block ` +
				'of the template',
		);
	}

	inOrder(template.resources);
}

/** As many as a template may have (CloudFormation quotas). */
const most = {parameters: 200, resources: 500} as const;

function checkCounts(template: Template): void {
	for (const [what, maximum] of Object.entries(most) as ReadonlyArray<[keyof typeof most, number]>) {
		const {length} = Object.keys(template[what]);
		if (length > maximum) {
			throw validationError(
				`Template format error: Number of ${what}, ${length}, is greater than maximum allowed, ${maximum}`,
			);
		}
	}
}

/** How many conditions stand in one: a longer list has to be nested. */
function checkOperands(value: Value): void {
	if (isList(value)) {
		for (const item of value) {
			checkOperands(item);
		}
	} else if (isFields(value)) {
		for (const [name, inner] of Object.entries(value)) {
			const isCounted = name === 'Fn::Or' || name === 'Fn::And';
			if (isCounted && (!isList(inner) || inner.length < 2 || inner.length > 10)) {
				throw validationError(
					`Template error: every ${name} object requires a list of at least 2 and at most 10 boolean ` +
						'parameters.',
				);
			}

			checkOperands(inner);
		}
	}
}

function checkTypes({resources}: Template, types: House['types']): void {
	const used = Object.values(resources).map(({type}) => type);
	const unknown = [...new Set(used)].filter(type => types[type] === undefined);
	if (unknown.length > 0) {
		throw validationError(`Template format error: Unrecognized resource types: [${unknown.join(', ')}]`);
	}
}

function checkAttribute(
	{name, attribute}: Required<Reference>,
	resources: Template['resources'],
	types: House['types'],
): void {
	const resource = resources[name];
	if (resource === undefined) {
		throw validationError(`Template error: instance of Fn::GetAtt references undefined resource ${name}`);
	}

	if (types[resource.type]?.attributes.includes(attribute) !== true) {
		throw validationError(
			`Template error: resource ${name} does not support attribute type ${attribute} in Fn::GetAtt`,
		);
	}
}

function checkConditions({conditions, resources, outputs, parameters}: Template): void {
	const inside = references(conditions).filter(
		({name, attribute}) =>
			attribute !== undefined || (parameters[name] === undefined && !pseudoParameters.includes(name)),
	);
	if (inside.length > 0) {
		throw validationError(
			`Template format error: Unresolved dependencies [${inside.map(({name}) => name).join(', ')}]. Cannot ` +
				'reference resources in the Conditions block of the template',
		);
	}

	const declared = [...Object.values(resources), ...Object.values(outputs)];
	const used = [
		...declared.flatMap(({condition}) => condition ?? []),
		...conditionsIn([
			conditions,
			...Object.values(resources).map(({properties}) => properties),
			...Object.values(outputs).map(({value}) => value),
		]),
	];
	const unknown = used.find(name => conditions[name] === undefined);
	if (unknown !== undefined) {
		throw validationError(`Template format error: Unresolved condition dependency ${unknown}`);
	}
}

function conditionsIn(value: Value): readonly string[] {
	if (isList(value)) {
		return value.flatMap(item => conditionsIn(item));
	}

	if (!isFields(value)) {
		return [];
	}

	const entries = Object.entries(value);
	return entries.flatMap(([name, argument]) => [
		...(name === 'Fn::If' ? [textOf(listOf(argument)[0]) ?? ''] : []),
		// Alone, it is the function; a policy statement has one among other members.
		...(name === 'Condition' && entries.length === 1 ? [textOf(argument)].flatMap(text => text ?? []) : []),
		...conditionsIn(argument),
	]);
}

/** What a resource has to wait for, by name. */
export function dependenciesOf(
	{properties, dependsOn}: ResourceDeclaration,
	ids: readonly string[],
): readonly string[] {
	const found = new Set([...dependsOn, ...references(properties).map(({name}) => name)]);
	return ids.filter(name => found.has(name));
}

/** The names of resources, each after what it waits for. Throws where they wait for each other. */
export function inOrder(resources: Template['resources']): readonly string[] {
	const ids = Object.keys(resources);
	const ordered: string[] = [];
	const waiting = new Set(ids);
	while (waiting.size > 0) {
		const ready = [...waiting].filter(id => {
			const resource = resources[id];
			return (
				resource !== undefined && dependenciesOf(resource, ids).every(name => name !== id && !waiting.has(name))
			);
		});
		if (ready.length === 0) {
			throw validationError(`Circular dependency between resources: [${[...waiting].join(', ')}]`);
		}

		for (const id of ready) {
			waiting.delete(id);
			ordered.push(id);
		}
	}

	return ordered;
}
