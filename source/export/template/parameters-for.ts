import type {CodeResource} from '../../domain/code/code-resource.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {objectsOf, textOf} from '../../domain/kit/shape.ts';
import {agentPlaced, type Found, type Place, type Placing} from './agent-placed.ts';
import {keyInPolicy, keysOf, policyTexts} from './key-in-policies.ts';
import {words} from './labels.ts';
import type {Parameter, ParameterKind} from './template.ts';
import {joined, mapped, type Token} from './token.ts';

type Placed = {
	readonly parameters: readonly Parameter[];
	/** A resource's input with the parameters in their places. */
	readonly place: (resource: CodeResource) => Pick<CodeResource, 'input' | 'grants'>;
};

/**
What of the resources is a parameter: their clusters, the Agent's site, env and version, where its key is and the role
that reads it, as far as they are there already, and every value that must not stand in a file. One value is one
parameter; where resources differ each has its own.
*/
export function parametersFor(resources: readonly CodeResource[]): Placed {
	const made = new Map(resources.filter(({kind}) => kind === 'parameter').map(({name, id}) => [name, id]));
	const keys = {keys: keysOf(resources).filter(key => !made.has(key)), policies: policyTexts(resources)};
	const found = resources.flatMap(resource => foundIn(resource, {made, ...keys}));
	const byKind = Map.groupBy(found, ({kind, variable}) => `${kind} ${variable ?? ''}`);
	const parameters = [...byKind.values()]
		.flatMap(alike => named(alike))
		.toSorted((one, other) => order.indexOf(one.parameter.kind) - order.indexOf(other.parameter.kind));
	const tokenOf = (wanted: Found): Token => ({
		$token: 'parameter',
		name: parameters.find(({identity}) => identity === identityOf(wanted))?.parameter.name ?? wanted.kind,
	});
	return {
		parameters: parameters.map(({parameter}) => parameter),
		place: resource => placedIn(resource, {place: tokenOf, made, ...keys}),
	};
}

type Named = {readonly parameter: Parameter; readonly identity: string};

/** One for each value; of what stands in clear nobody compares the values, and each family has its own. */
function named(alike: readonly Found[]): readonly Named[] {
	const values = [...new Map(alike.map(one => [identityOf(one), one])).values()];
	const taken = new Set<string>();
	return values.map(found => {
		const {kind, value, of, variable} = found;
		const base = words(variable ?? nameOf[kind]);
		const long = words(`${base} ${of}`);
		const name = values.length === 1 ? base : taken.has(long) ? `${long} ${taken.size + 1}` : long;
		taken.add(name);
		return {
			parameter: {kind, name, ...(value !== undefined && {value}), ...(variable !== undefined && {variable})},
			identity: identityOf(found),
		};
	});
}

function identityOf({kind, value = '', of, variable = ''}: Found): string {
	return JSON.stringify([kind, value, variable, kind === 'in-clear' ? of : '']);
}

const nameOf: Readonly<Record<ParameterKind, string>> = {
	cluster: 'cluster',
	'api-key': 'api-key',
	'key-reference': 'api-key-arn',
	site: 'site',
	env: 'env',
	version: 'agent-version',
	'execution-role': 'execution-role-arn',
	'in-clear': 'value',
};

/** As they are asked for. */
const order = Object.keys(nameOf);

type Keys = Pick<Placing, 'made' | 'policies'> & {readonly keys: readonly string[]};

function foundIn(resource: CodeResource, keys: Keys): readonly Found[] {
	const found: Found[] = [];
	const place: Place = one => {
		found.push(one);
		return {$token: 'parameter', name: ''};
	};

	placedIn(resource, {place, ...keys});
	return found;
}

function placedIn(
	resource: CodeResource,
	{place, made, policies, keys}: Keys & {readonly place: Place},
): Pick<CodeResource, 'input' | 'grants'> {
	const {kind, name, cluster, input, grants} = resource;
	const secretsPlaced = mapped(input, value => closed(value, name, place));
	const rest = grants ? {grants} : {};
	switch (kind) {
		case 'service': {
			return {...rest, input: {...secretsPlaced, cluster: clusterToken(cluster, place)}};
		}

		case 'daemon': {
			const arn: ReadonlyArray<string | Token> = [
				'arn:',
				{$token: 'partition'},
				':ecs:',
				{$token: 'region'},
				':',
				{$token: 'account'},
				':cluster/',
				clusterToken(cluster, place),
			];
			return {...rest, input: {...secretsPlaced, clusterArn: joined(...arn)}};
		}

		case 'task-definition':
		case 'daemon-task-definition': {
			return {
				...rest,
				input: definitionPlaced(secretsPlaced, resource, {of: name, place, made, ...(policies && {policies})}),
			};
		}

		case 'role':
		case 'role-policy': {
			const follow = (value: Json) => keyToken(value, keys, {of: name, place});
			return {
				input: kind === 'role' ? secretsPlaced : mapped(secretsPlaced, follow),
				...(grants && {
					grants: {
						...grants,
						own: Object.fromEntries(
							Object.entries(grants.own).map(([policy, document]) => [policy, mapped(document, follow)]),
						),
					},
				}),
			};
		}

		case 'secret':
		case 'parameter': {
			return {...rest, input: secretsPlaced};
		}
	}
}

/** In a policy, the key that is a parameter elsewhere: whoever gives another one lets the role read that. */
function keyToken(value: Json, keys: readonly string[], {of, place}: Pick<Placing, 'of' | 'place'>): Json {
	const found = typeof value === 'string' ? keyInPolicy(value, keys) : undefined;
	return found && joined(found.start, place({kind: 'key-reference', value: found.key, of}), found.end);
}

function clusterToken(cluster: CodeResource['cluster'], place: Place): Token {
	const value = cluster?.name ?? '';
	return place({kind: 'cluster', value, of: value});
}

/** The parameter for the key in hand, or for what stands in clear where it was read; `undefined` for other values. */
export function closed(value: Json, of: string, place: Place): Json {
	return !isReference(value) || value.$ref === 'change'
		? undefined
		: place({of, ...(value.$ref === 'key' ? {kind: 'api-key'} : {kind: 'in-clear', variable: value.name})});
}

/** A definition with parameters for the role that is there, and in its Agent's container. */
export function definitionPlaced(
	input: JsonObject,
	{container}: Pick<CodeResource, 'container'>,
	placing: Placing,
): JsonObject {
	const {of, place} = placing;
	const role = textOf(input.executionRoleArn);
	const containers = objectsOf(input.containerDefinitions);
	const only = containers.length === 1 ? textOf(containers[0]?.name) : undefined;
	return {
		...input,
		...(role !== undefined && {executionRoleArn: place({kind: 'execution-role', value: role, of})}),
		containerDefinitions: containers.map(one =>
			one.name === (container ?? only ?? 'datadog-agent') ? agentPlaced(one, placing) : one,
		),
	};
}
