import type {ContainerDefinition} from '../../account/task-definition.ts';
import {imageFacts} from '../../agent/image-facts.ts';
import {keyVariableName} from '../../agent/key-variable.ts';
import {keyVariableNames} from '../../agent/read/read-key.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {objectsOf, textOf} from '../../kit/shape.ts';

/** Agent 5's own name for the key; later Agents don't read it. */
const [, oldName = ''] = keyVariableNames;

/**
The Agent's container with its key under one name. One that is given another key, or a place for it, keeps none under a
second name. The image of Agent 5 has read `API_KEY` always and `DD_API_KEY` only later (DataDog/docker-dd-agent,
`entrypoint.sh` and `config_builder.py`), so that it goes on under the name that worked; where another image takes its
place, the key takes the name that this one reads.
*/
export function withOneKey(merged: JsonObject, ours: ContainerDefinition, theirs: ContainerDefinition): JsonObject {
	const isOld = isAgent5(textOf(merged.image) ?? '');
	const isGiven = hasName(ours, keyVariableName);
	const isUnderOldName = hasName(theirs, oldName) && !hasName(theirs, keyVariableName);
	if (!isGiven && !(isUnderOldName && !isOld && isAgent5(theirs.image))) {
		return merged;
	}

	const name = isOld && isUnderOldName ? oldName : keyVariableName;
	const named = (list: Json): Json =>
		list === undefined
			? undefined
			: objectsOf(list)
					.filter(item => !isGiven || item.name !== oldName)
					.map(item => (keyVariableNames.includes(textOf(item.name) ?? '') ? {...item, name} : item));
	return {...merged, environment: named(merged.environment), secrets: named(merged.secrets)};
}

function hasName({environment = [], secrets = []}: ContainerDefinition, wanted: string): boolean {
	return [...environment, ...secrets].some(({name}) => name === wanted);
}

function isAgent5(image: string): boolean {
	return imageFacts(image).repository.endsWith('docker-dd-agent');
}
