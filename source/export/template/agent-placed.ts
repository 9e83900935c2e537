import {keyVariableName} from '../../domain/agent/key-variable.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {objectsOf, textOf} from '../../domain/kit/shape.ts';
import {bareKey, keyInPolicy} from './key-in-policies.ts';
import type {ParameterKind} from './template.ts';
import {joined, type Token} from './token.ts';

/** A value that becomes a parameter, and the name of what has it: that tells it from others with another value. */
export type Found = {
	readonly kind: ParameterKind;
	readonly value?: string;
	readonly of: string;
	readonly variable?: string;
};

/** A family, the parameters of a template, and by their names the ids of the parameters in SSM that its code makes. */
export type Placing = {
	readonly of: string;
	readonly place: Place;
	readonly made: ReadonlyMap<string, string>;
	/** Texts of its policies: a key that one of them names is the same parameter in both places. */
	readonly policies?: readonly string[];
};

/** The parameter for a value. */
export type Place = (found: Found) => Token;

const settings: Readonly<Record<string, ParameterKind>> = {DD_SITE: 'site', DD_ENV: 'env'};

/**
The Agent's container with parameters for its version, its site, its env, and where its key is. An Agent without an env
gets one as soon as somebody gives it; `of` is its family.
*/
export function agentPlaced(agent: JsonObject, {of, place, made, policies = []}: Placing): JsonObject {
	const environment = objectsOf(agent.environment);
	const secrets = objectsOf(agent.secrets);
	const hasEnv = [...environment, ...secrets].some(({name}) => name === 'DD_ENV');
	const placed: readonly Json[] = [
		...environment.map(variable => variablePlaced(variable, of, place)),
		...(hasEnv ? [] : [optionalEnv(place({kind: 'env', value: '', of}))]),
	];
	return {
		...agent,
		image: imagePlaced(agent.image, of, place),
		environment: placed,
		...(secrets.length > 0 && {secrets: secrets.map(secret => keyPlaced(secret, {of, place, made, policies}))}),
	};
}

function variablePlaced(variable: JsonObject, of: string, place: Place): JsonObject {
	const kind = settings[textOf(variable.name) ?? ''];
	const value = textOf(variable.value);
	return kind === undefined || value === undefined ? variable : {...variable, value: place({kind, value, of})};
}

function optionalEnv(env: Token): Json {
	return env.$token === 'parameter'
		? {$token: 'when', name: env.name, item: {name: 'DD_ENV', value: env}}
		: undefined;
}

/** A parameter of the same code is known by its name before it is there: it is referred to as what it is. */
function keyPlaced(secret: JsonObject, {of, place, made, policies = []}: Placing): JsonObject {
	const value = secret.name === keyVariableName ? textOf(secret.valueFrom) : undefined;
	const own = made.get(value ?? '');
	if (own !== undefined) {
		return {...secret, valueFrom: {$token: 'arn', resource: own}};
	}

	if (value === undefined) {
		return secret;
	}

	const key = policies.some(text => keyInPolicy(text, [value])) ? bareKey(value) : value;
	return {...secret, valueFrom: joined(place({kind: 'key-reference', value: key, of}), value.slice(key.length))};
}

/** The tag of an image; a digest says one image and no other, and is none. */
function imagePlaced(image: Json, of: string, place: Place): Json {
	const {repository = '', tag = ''} =
		/^(?<repository>[^@]+):(?<tag>[^\/:@]+)$/v.exec(textOf(image) ?? '')?.groups ?? {};
	return tag === '' ? image : joined(`${repository}:`, place({kind: 'version', value: tag, of}));
}
