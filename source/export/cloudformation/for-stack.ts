import type {Json} from '../../domain/kit/json.ts';
import {words} from '../template/labels.ts';
import {replacedIn} from '../template/make-template.ts';
import type {Labelled, Parameter, Template} from '../template/template.ts';
import {isToken, mapped, type Token} from '../template/token.ts';
import {isStackResource, type StackResource} from './resource-type.ts';
import {usedIn} from './tokens-in.ts';

/** A template of which a stack can be made, and what has to be there before. */
export type StackTemplate = Omit<Template, 'resources'> & {
	readonly resources: readonly StackResource[];
	/** SecureStrings, which CloudFormation can't make: each with the parameter that takes its ARN. */
	readonly secureStrings: readonly SecureString[];
};

export type SecureString = {readonly resource: Labelled; readonly parameter: string};

/**
A SecureString becomes a parameter for the ARN of one that somebody made; what only it needed is asked for no more.
*/
export function forStack(template: Template): StackTemplate {
	const made = template.resources.filter(({kind}) => kind === 'parameter');
	const stored = made.map((resource, index) => ({resource, asked: askedFor(resource, {template, index})}));
	const secureStrings = stored.map(({resource, asked}) => ({resource, parameter: asked.name}));
	const replace = (value: Json): Json => {
		const one = isToken(value) && value.$token === 'arn' ? storedAs(value, secureStrings) : undefined;
		return one && {$token: 'parameter', name: one.parameter};
	};

	const resources = template.resources.filter(one => isStackResource(one)).map(one => replaced(one, replace));
	const asked = new Map([...template.parameters, ...stored.map(one => one.asked)].map(one => [one.name, one]));
	return {...template, resources, secureStrings, parameters: usedIn(resources, [...asked.values()])};
}

type Beside = {readonly template: Template; readonly index: number};

/**
The parameter that is asked for where it is already, or one of its own. With its ARN, because a policy takes no bare
name; a definition takes either (Amazon ECS, "Specifying sensitive data").
*/
function askedFor({name, region}: Labelled, {template, index}: Beside): Parameter {
	const {parameters, partition, account} = template;
	const value = `arn:${partition}:ssm:${region}:${account}:parameter/${name.replace(/^\//v, '')}`;
	const asked = parameters.find(one => one.kind === 'key-reference' && (one.value === name || one.value === value));
	return {
		kind: 'key-reference',
		name: asked?.name ?? `${words('api-key-arn')}${index === 0 ? '' : ` ${index + 1}`}`,
		value,
	};
}

function storedAs(
	{resource}: Token & {readonly $token: 'arn'},
	all: readonly SecureString[],
): SecureString | undefined {
	return all.find(stored => stored.resource.id === resource);
}

/** A resource with other values, in what it is granted too. */
export function replaced(resource: StackResource, replace: (value: Json) => Json): StackResource {
	const {today} = resource;
	return {...resource, ...replacedIn(resource, replace), ...(today && {today: mapped(today, replace)})};
}
