import {
	CreateDaemonRequest$,
	CreateServiceRequest$,
	RegisterDaemonTaskDefinitionRequest$,
	RegisterTaskDefinitionRequest$,
} from '@aws-sdk/client-ecs';
import {fields, type Fields} from './read-template.ts';

/** What an operation takes, from the API's own model as the SDK carries it. */
const inputs: Readonly<Record<string, unknown>> = {
	'AWS::ECS::TaskDefinition': RegisterTaskDefinitionRequest$,
	'AWS::ECS::Service': CreateServiceRequest$,
	'AWS::ECS::DaemonTaskDefinition': RegisterDaemonTaskDefinitionRequest$,
	'AWS::ECS::Daemon': CreateDaemonRequest$,
};

/** Properties whose field isn't spelled alike ("Properties" of AWS::ECS::TaskDefinition and of AWS::ECS::Service). */
const unlike: Readonly<Record<string, string>> = {
	proxyconfigurationproperties: 'properties',
	placementstrategies: 'placementStrategy',
};

/** Properties of a resource under the names of the fields that the API's operation has. */
export function apiInput(type: string, properties: Fields): Fields {
	return fields(apiValue(inputs[type], properties, type));
}

// A structure is [3, namespace, name, traits, member names, member schemas, …]; a list and a map end in theirs.
function apiValue(schema: unknown, value: unknown, at: string): unknown {
	const shape = shapeOf(schema);
	if (Array.isArray(value)) {
		const member = (shape ?? [])[4];
		return value.map((item, index) => apiValue(member, item, `${at}[${index}]`));
	}

	if (typeof value !== 'object' || value === null || shape?.[0] !== 3) {
		return value;
	}

	const {names, schemas} = membersOf(shape);
	return Object.fromEntries(
		Object.entries(value).map(([property, inner]) => {
			const wanted = unlike[property.toLowerCase()] ?? property;
			const index = names.findIndex(name => name.toLowerCase() === wanted.toLowerCase());
			if (index === -1) {
				throw new Error(`the API has no field for ${at}.${property}`);
			}

			return [names[index] ?? '', apiValue(schemas[index], inner, `${at}.${property}`)];
		}),
	);
}

function membersOf(shape: readonly unknown[]) {
	return {names: shape[4] as readonly string[], schemas: shape[5] as readonly unknown[]};
}

/** A schema behind functions, and behind traits of a member. */
function shapeOf(schema: unknown): readonly unknown[] | undefined {
	let inner = schema;
	while (typeof inner === 'function' || (Array.isArray(inner) && inner.length === 2)) {
		inner = typeof inner === 'function' ? (inner as () => unknown)() : (inner as readonly unknown[])[0];
	}

	return Array.isArray(inner) ? (inner as readonly unknown[]) : undefined;
}

/** Every field that an operation takes, by the fields that lead to it; those whose keys are people's own end there. */
export function apiPaths(type: string): ReadonlyArray<readonly string[]> {
	return pathsOf(inputs[type], []);
}

function pathsOf(schema: unknown, seen: readonly unknown[]): ReadonlyArray<readonly string[]> {
	const outer = shapeOf(schema);
	const shape = outer?.[0] === 1 ? shapeOf(outer[4]) : outer;
	if (shape?.[0] !== 3 || seen.includes(shape)) {
		return [];
	}

	const {names, schemas} = membersOf(shape);
	return names.flatMap((name, index) => [
		[name],
		...pathsOf(schemas[index], [...seen, shape]).map(path => [name, ...path]),
	]);
}
