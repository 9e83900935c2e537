import type {Exporting} from '../../domain/account/owner.ts';
import type {Code, CodeResource} from '../../domain/code/code-resource.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {isObject, objectsOf} from '../../domain/kit/shape.ts';
import {exportedTags} from './exported-tags.ts';
import {labels} from './labels.ts';
import {ownKeyIn} from './own-key-in.ts';
import {parametersFor} from './parameters-for.ts';
import {portableArn} from './portable-arn.ts';
import type {Labelled, Template} from './template.ts';
import {mapped} from './token.ts';

/** All of the code as one template, for a tool that reaches several regions at once. */
export function wholeTemplate(code: Code, by: Exporting): Template {
	return templateOf(code, code.resources, by);
}

/** A template a region, for a tool whose state is of one region. What is global stands in the first. */
export function templatesByRegion(code: Code, by: Exporting): readonly Template[] {
	const regions = [...Map.groupBy(code.resources, ({region}) => region).values()];
	return regions.map(resources => templateOf(code, resources, by));
}

function templateOf(code: Code, resources: readonly CodeResource[], by: Exporting): Template {
	const labelOf = labels(resources);
	const {parameters, place} = parametersFor(resources);
	return {
		...code.identity,
		regions: [...new Set(resources.map(({region}) => region))],
		parameters,
		resources: resources.map((resource): Labelled => {
			const finished = (one: CodeResource, tagged: (placed: Linkable) => Linkable) =>
				replacedIn(linked(tagged(place(one)), {code, resources}), value =>
					portableArn(value, resource, {account: code.identity.account, parameters}),
				);
			const {input, grants} = finished(resource, placed => ({
				...placed,
				input: taggedBy({...resource, ...placed}, by),
			}));
			return {
				...resource,
				input,
				...(grants && {grants}),
				label: labelOf.get(resource.id) ?? resource.id,
				...(resource.there !== undefined && {
					today: finished({...resource, input: resource.today ?? resource.input}, placed => placed).input,
				}),
			};
		}),
		beside: code.beside.filter(({region}) => resources.some(one => one.region === region)),
	};
}

/** An input with the tags of the tool that keeps it. All but ECS begin those with a capital; a policy has none. */
export function taggedBy({kind, input}: Pick<CodeResource, 'kind' | 'input'>, by: Exporting): JsonObject {
	switch (kind) {
		case 'secret':
		case 'parameter':
		case 'role': {
			return {...input, Tags: exportedTags(objectsOf(input.Tags), {by, form: 'Key'})};
		}

		case 'task-definition':
		case 'service':
		case 'daemon-task-definition':
		case 'daemon': {
			return {...input, tags: exportedTags(objectsOf(input.tags), {by, form: 'key'})};
		}

		case 'role-policy': {
			return input;
		}
	}
}

type Around = {readonly code: Code; readonly resources: readonly CodeResource[]};

type Linkable = Pick<CodeResource, 'input' | 'grants'>;

/** References to other resources as tokens; the key of the plan's own secret in policies by that secret's ARN. */
export function linked(resource: Linkable, around: Around): Linkable {
	return replacedIn(resource, value => {
		if (isReference(value) && value.$ref === 'change') {
			return reached(value.change, around);
		}

		return typeof value === 'string' ? ownKeyIn(value, around) : undefined;
	});
}

/** Values replaced in what a resource is made with, and in what it is granted. */
export function replacedIn({input, grants}: Linkable, replace: (value: Json) => Json): Linkable {
	return {
		input: mapped(input, replace),
		...(grants && {
			grants: {
				...grants,
				own: Object.fromEntries(
					Object.entries(grants.own).map(([name, document]) => [name, mapped(document, replace)]),
				),
			},
		}),
	};
}

/** The ARN of a resource of this template; of a role of another one what it is called there. */
function reached(id: string, {code, resources}: Around): Json {
	const far = code.resources.find(one => one.id === id);
	if (resources.some(one => one.id === id) || far?.kind !== 'role') {
		return {$token: 'arn', resource: id};
	}

	const path = isObject(far.input) && typeof far.input.Path === 'string' ? far.input.Path : '/';
	return {
		$token: 'join',
		parts: [
			'arn:',
			{$token: 'partition'},
			':iam::',
			{$token: 'account'},
			`:role${path}${far.name.split('/').at(-1)}`,
		],
	};
}
