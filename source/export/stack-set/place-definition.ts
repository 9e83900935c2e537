import {keyVariableName} from '../../domain/agent/key-variable.ts';
import {isInClear} from '../../domain/agent/in-clear.ts';
import {platformSuffixes} from '../../domain/hosts/placement-groups.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {objectsOf, textOf} from '../../domain/kit/shape.ts';
import type {Found} from '../template/agent-placed.ts';
import {closed, definitionPlaced} from '../template/parameters-for.ts';
import {isToken, joined, mapped, type Token} from '../template/token.ts';
import {isFixed, roleToken} from './follow.ts';
import type {KeyTokens} from './key-tokens.ts';
import type {Group, Model} from './model.ts';
import type {PlaceValue} from './parameter.ts';

export type Placing = {readonly model: Model; readonly key: KeyTokens | undefined; readonly place: PlaceValue};

/** The definition of a platform with tokens for all that is of one account, or of one set. */
export function placedDefinition({definition, platform}: Group, {model, key, place}: Placing): JsonObject {
	const {input, name} = definition;
	const isMade = model.shared.some(({kind}) => kind === 'secret');
	const agent = (found: Found): Token => agentToken(found, {key, place: wanted => place({...wanted, platform})});
	const open = mapped(input, value => closed(value, name, agent));
	const placed = definitionPlaced(open, definition, {of: name, place: agent, made: new Map()});
	const task = textOf(input.taskRoleArn);
	return {
		...placed,
		family: platformName(name, platform),
		...(typeof input.executionRoleArn === 'string' && {
			executionRoleArn: roleToken(input.executionRoleArn, value =>
				place({kind: 'execution-role', value, platform}),
			),
		}),
		...(task !== undefined && {taskRoleArn: roleToken(task, value => place({kind: 'task-role', value, platform}))}),
		containerDefinitions: objectsOf(placed.containerDefinitions).map(container => ({
			...container,
			image: imageToken(container.image, model, wanted => place({...wanted, platform})),
			environment: [
				...objectsOf(container.environment).map(variable =>
					variableToken(variable, model, wanted => place({...wanted, platform})),
				),
				...(isMade && hasKey(container) ? [{name: versionVariable, value: place(firstKey)}] : []),
			],
		})),
	};
}

/**
What makes another definition of another key: ECS reads a secret as a container starts, and a stack that changes the
secret alone replaces no task (Amazon ECS, "Pass Secrets Manager secrets").
*/
const versionVariable = 'DD_ECS_SETUP_KEY_VERSION';
const firstKey = {kind: 'key-version', value: '1'} as const;

function hasKey({secrets}: JsonObject): boolean {
	return objectsOf(secrets).some(({name}) => name === keyVariableName);
}

/**
A name that is another on each platform, also where the model's clusters have one each: in the accounts they may share
a cluster, and a family is one for a whole region.
*/
export function platformName(name: string, platform: Group['platform']): string {
	const suffix = platformSuffixes[platform];
	return name.endsWith(suffix) ? name : `${name}${suffix}`;
}

/** What of an Agent's container is a parameter in every exported template. */
function agentToken({kind, value = '', variable}: Found, {key, place}: Omit<Placing, 'model'>): Token {
	switch (kind) {
		case 'site':
		case 'env':
		case 'version': {
			return place({kind, value});
		}

		case 'key-reference': {
			const token = key?.valueFrom ?? value;
			return typeof token === 'string' ? {$token: 'join', parts: [token]} : token;
		}

		case 'in-clear': {
			return place({kind: 'hidden-variable', value, isOpen: false, ...(variable !== undefined && {variable})});
		}

		case 'api-key': {
			return place({kind, value: {$ref: 'key'}, isOpen: false});
		}

		// `placedDefinition` has its own token for a role, and a definition names no cluster.
		case 'execution-role':
		case 'cluster': {
			return {$token: 'join', parts: [value]};
		}
	}
}

/** A registry is often one of an account and a region, from which all others pull. */
function imageToken(image: Json, model: Model, place: PlaceValue): Json {
	if (typeof image === 'string') {
		return isFixed(image, model) ? place({kind: 'image', value: image, isOpen: false}) : image;
	}

	const [repository, ...rest] = isToken(image) && image.$token === 'join' ? image.parts : [];
	return typeof repository === 'string' && isFixed(repository, model)
		? joined(place({kind: 'repository', value: repository.replace(/:$/v, ''), isOpen: false}), ':', ...rest)
		: image;
}

/** A variable of which the person gave a value that is of one account or region, or that nobody may see. */
function variableToken(variable: JsonObject, model: Model, place: PlaceValue): JsonObject {
	const {name, value} = variable;
	if (typeof name !== 'string' || typeof value !== 'string') {
		return variable;
	}

	if (isInClear(name, value)) {
		return {...variable, value: place({kind: 'hidden-variable', variable: name, value, isOpen: false})};
	}

	return isFixed(value, model)
		? {...variable, value: place({kind: 'variable', variable: name, value, isOpen: false})}
		: variable;
}
