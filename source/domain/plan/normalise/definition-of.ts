import type {JsonObject} from '../../kit/json.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import {isList, isObject} from '../../kit/shape.ts';

/** Reads JSON as a task definition. Throws on what AWS would never have described: that is a bug of ours. */
export function definitionOf(value: JsonObject): TaskDefinition {
	if (!isDefinition(value)) {
		throw new TypeError('not a task definition: family or containers are missing');
	}

	return value;
}

function isDefinition(value: JsonObject): value is TaskDefinition {
	const containers = value.containerDefinitions;
	return (
		typeof value.family === 'string' &&
		isList(containers) &&
		containers.every(container => isObject(container) && typeof container.name === 'string')
	);
}
