import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isToken} from '../template/token.ts';
import {replaced} from './for-stack.ts';
import {namesFor, type Names} from './names.ts';
import {identifierOf, resourceTypes, type StackResource} from './resource-type.ts';
import type {Part} from './sections.ts';
import {tokensOf, usedIn} from './tokens-in.ts';

/**
What an import may have: the resources that are there, and nothing else ("doesn't allow new resource creations, resource
deletions, or changes to property configurations", CloudFormation User Guide, "Import existing resources"). What they
need of others is asked for. All is as it is; what the template says otherwise comes with the first deployment.
*/
export function importTemplate(part: Part): Part {
	const there = part.resources.filter(one => one.there !== undefined);
	const ids = new Set(there.map(({id}) => id));
	const nameOf = (id: string) => `running ${part.resources.find(one => one.id === id)?.label ?? id} arn`;
	const farOf = (value: Json) =>
		isToken(value) && value.$token === 'arn' && !ids.has(value.resource) ? nameOf(value.resource) : undefined;
	const resources = there.map(one => {
		const near = replaced(one, value => {
			const name = farOf(value);
			return name === undefined ? undefined : {$token: 'parameter', name};
		});
		return {...near, input: asItIs(near)};
	});
	const far = new Set(there.flatMap(one => tokensOf(one)).flatMap(token => farOf(token) ?? []));
	const more = [...far].map(name => ({kind: 'running' as const, name}));
	return {
		...part,
		resources,
		parameters: [...usedIn(resources, part.parameters), ...more],
		names: namesFor(part, [...far]),
		hasOutputs: false,
	};
}

/**
CloudFormation compares nothing: what an import says is what the first deployment is compared with, and what that would
find there already it doesn't send. The revision that runs is asked for where another one is to come.
*/
function asItIs({input, today = input}: StackResource): JsonObject {
	const asked = Object.entries(input).filter(
		([field, value]) =>
			(field === 'taskDefinition' || field === 'daemonTaskDefinitionArn') &&
			isToken(value) &&
			value.$token === 'parameter',
	);
	return {...today, ...Object.fromEntries(asked)};
}

/** What CreateChangeSet takes as `ResourcesToImport`. */
export function resourcesToImport(resources: readonly StackResource[], names: Names): Json {
	return resources.map(resource => ({
		ResourceType: resourceTypes[resource.kind],
		LogicalResourceId: names.resource(resource.id),
		ResourceIdentifier: identifierOf(resource),
	}));
}
