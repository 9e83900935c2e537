import type {TaskDefinition} from '../../account/task-definition.ts';
import {canonical} from '../../kit/canonical.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {isList, isObject, objectsOf} from '../../kit/shape.ts';
import {definitionOf} from '../normalise/definition-of.ts';

/** Two definitions of ours: what the choices ask for, and what those that are there already would. */
export type Delta = {readonly ours: TaskDefinition; readonly today: TaskDefinition};

/**
Only what differs between the two, so that merging it into a definition of somebody else's touches nothing that nobody
chose: a part that both have alike is left out of both, and then theirs stands, also where it has none.
*/
export function delta({ours, today}: Delta): Delta {
	const [agent, agentToday] = [ours.containerDefinitions[0], today.containerDefinitions[0]];
	if (!agent || !agentToday) {
		return {ours, today};
	}

	const [container, containerToday] = different(agent, agentToday);
	const [rest, restToday] = different(ours, today);
	const mounted = new Set(objectsOf(container.mountPoints).map(({sourceVolume}) => sourceVolume));
	// A volume that both have may not be among theirs, and a new mount needs it.
	const volumes = (ours.volumes ?? []).filter(
		volume => mounted.has(volume.name) || objectsOf(rest.volumes).some(({name}) => name === volume.name),
	);
	return {
		ours: definitionOf({
			...rest,
			...(volumes.length > 0 && {volumes}),
			family: ours.family,
			containerDefinitions: [{...container, name: agent.name}],
		}),
		today: definitionOf({
			...restToday,
			family: today.family,
			containerDefinitions: [{...containerToday, name: agentToday.name}],
		}),
	};
}

/** Lists of which one item may differ and another not. */
const lists: ReadonlySet<string> = new Set(['environment', 'secrets', 'volumes', 'portMappings', 'mountPoints', 'add']);

/** Both objects without the fields, items and texts that they have alike. */
function different(one: JsonObject, other: JsonObject): readonly [JsonObject, JsonObject] {
	const parts = [...new Set([...Object.keys(one), ...Object.keys(other)])].map(key => {
		const [mine, theirs] = differentParts(key, one[key], other[key]);
		return [key, mine, theirs] as const;
	});
	const side = (index: 1 | 2): JsonObject =>
		Object.fromEntries(
			parts.map(part => [part[0], part[index]] as const).filter(([, value]) => value !== undefined),
		);
	return [side(1), side(2)];
}

function differentParts(key: string, one: Json, other: Json): readonly [Json, Json] {
	if (canonical(one) === canonical(other)) {
		return [undefined, undefined];
	}

	if (lists.has(key)) {
		return [without(one, other), without(other, one)];
	}

	const isInside = ['linuxParameters', 'capabilities'].includes(key) && isObject(one) && isObject(other);
	return isInside ? different(one, other) : [one, other];
}

function without(list: Json, others: Json): Json {
	const same = new Set((isList(others) ? others : []).map(item => canonical(item)));
	const left = (isList(list) ? list : []).filter(item => !same.has(canonical(item)));
	return left.length > 0 ? left : undefined;
}
