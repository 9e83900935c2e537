import type {ContainerDefinition} from '../../account/task-definition.ts';
import {seal, type Secret} from '../../kit/secret.ts';
import {textOf} from '../../kit/shape.ts';
import {keyVariableName} from '../key-variable.ts';

/** How a container that is there gets its API key. */
export type ReadKey =
	/** From a secret or parameter, by what `valueFrom` says. */
	| {readonly kind: 'secret'; readonly valueFrom: string}
	/** In clear: everybody who may describe the task definition reads it. */
	| {readonly kind: 'plain'; readonly secret: Secret}
	/** Perhaps from a file in S3, which nobody but the task's start reads (`environmentFiles`). */
	| {readonly kind: 'file'}
	| {readonly kind: 'none'};

/** Agent 5 knew the key by a shorter name (DataDog/docker-dd-agent). */
export const keyVariableNames: readonly string[] = [keyVariableName, 'API_KEY'];

/** Where the key of an Agent's container comes from. A secret counts before a variable, as ECS refuses both. */
export function keyIn({secrets, environment, environmentFiles}: ContainerDefinition): ReadKey {
	const valueFrom = textOf(secrets?.find(({name}) => keyVariableNames.includes(name))?.valueFrom);
	if (valueFrom !== undefined) {
		return {kind: 'secret', valueFrom};
	}

	const value = textOf(environment?.find(({name}) => keyVariableNames.includes(name))?.value);
	return value !== undefined && value !== ''
		? {kind: 'plain', secret: seal(value)}
		: {kind: Array.isArray(environmentFiles) && environmentFiles.length > 0 ? 'file' : 'none'};
}
