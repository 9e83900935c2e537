import {daemonSettings, type Daemon} from '../account/daemon.ts';
import type {Registered} from '../account/registered.ts';
import type {Service} from '../account/service.ts';
import type {TaskDefinition} from '../account/task-definition.ts';
import {tagList} from '../agent/own-tags.ts';
import type {Json, JsonObject} from '../kit/json.ts';
import {isList, isObject, objectsOf, textOf} from '../kit/shape.ts';
import type {Tags} from '../kit/tags.ts';
import {givable, madeAgain} from '../plan/changes/ecs/delete-service.ts';
import {serverFields} from '../plan/normalise/server-fields.ts';

/** What RegisterTaskDefinition takes of a revision that is there; `definition` without what is secret in it. */
export function definitionInput({tags}: Pick<Registered, 'tags'>, definition: TaskDefinition): JsonObject {
	const fields = Object.entries(definition).filter(([name]) => !serverFields.has(name));
	const given = tagList(givable(tags));
	return {...withoutEmpty(Object.fromEntries(fields)), ...(given.length > 0 && {tags: given})};
}

/** What CreateService takes of a service that is there, and of what an update changes of it. */
export function serviceInput(service: Service, clusterArn: string, {update = {}, tags = {}}: Changed = {}): JsonObject {
	const {service: name, forceNewDeployment, ...differing} = update;
	return {...made(service), ...withoutEmpty(differing), cluster: clusterArn, ...tagged({...service.tags, ...tags})};
}

/** What CreateDaemon takes of a daemon that is there, and of what an update sets. */
export function daemonInput(daemon: Daemon, clusterArn: string, {update = {}, tags = {}}: Changed = {}): JsonObject {
	const {daemonArn, ...differing} = update;
	return {
		clusterArn,
		daemonName: daemon.name,
		...daemonSettings(daemon),
		...differing,
		...tagged({...daemon.tags, ...tags}),
	};
}

/** What a plan changes of it: its update's request, and tags that are added. */
type Changed = {readonly update?: JsonObject; readonly tags?: Tags};

function made(service: Service): JsonObject {
	const {tags, ...again} = madeAgain(service);
	return withoutEmpty(again);
}

function tagged(tags: Tags): JsonObject {
	const given = tagList(givable(tags));
	return given.length > 0 ? {tags: given} : {};
}

/** Tags as a record, from a request's list of `key` and `value`. */
export function tagsIn(request: JsonObject): Tags {
	return Object.fromEntries(
		objectsOf(request.tags).map(({key, value}) => [textOf(key) ?? '', textOf(value) ?? ''] as const),
	);
}

/** Lists and objects with nothing in them are AWS's way of saying that nothing is set. */
function withoutEmpty(value: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, inner]): ReadonlyArray<readonly [string, Json]> => {
			const full = filled(inner);
			return full === undefined ? [] : [[name, full]];
		}),
	);
}

function filled(value: Json): Json | undefined {
	if (isList(value)) {
		return value.length === 0 ? undefined : value.map(item => (isObject(item) ? withoutEmpty(item) : item));
	}

	return isObject(value) && Object.keys(value).length > 0 ? withoutEmpty(value) : isObject(value) ? undefined : value;
}
