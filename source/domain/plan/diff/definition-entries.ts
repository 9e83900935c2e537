import type {Json, JsonObject} from '../../kit/json.ts';
import {canonical} from '../../kit/canonical.ts';
import {isObject, objectsOf, textOf} from '../../kit/shape.ts';
import type {DiffNoun} from './diff-line.ts';
import {containerEntries} from './container-entries.ts';
import type {Entry} from './entry.ts';
import {fieldText} from './field-text.ts';

/** What a normalised task definition consists of: its own fields, its containers, then its volumes. */
export function definitionEntries(definition: JsonObject): readonly Entry[] {
	const {containerDefinitions, volumes, placementConstraints, ...fields} = definition;
	const volumeList = objectsOf(volumes);
	return [
		...Object.entries(fields)
			.filter(([, value]) => value !== undefined)
			.map(([key, value]) => topEntry(key, value)),
		...objectsOf(placementConstraints).map(constraint => constraintEntry(constraint)),
		...objectsOf(containerDefinitions).flatMap(container => containerEntries(container, hostPaths(volumeList))),
		...volumeList.map(volume => volumeEntry(volume)),
	];
}

// What people know by a word of its own; every other field is shown by the API's name.
const kinds: Readonly<Record<string, {readonly noun: DiffNoun; readonly name?: string}>> = {
	family: {noun: 'family'},
	cpu: {noun: 'cpu'},
	memory: {noun: 'memory'},
	networkMode: {noun: 'network'},
	pidMode: {noun: 'pid'},
	ipcMode: {noun: 'ipc'},
	executionRoleArn: {noun: 'role', name: 'execution'},
	taskRoleArn: {noun: 'role', name: 'task'},
	requiresCompatibilities: {noun: 'compatibility'},
};

/** Fields that hand the task rights or a namespace of its host. */
const powers: ReadonlySet<string> = new Set(['executionRoleArn', 'taskRoleArn', 'pidMode', 'ipcMode']);

function topEntry(key: string, value: Json): Entry {
	// Host networking shares every port and the instance's metadata service with the task.
	const isRisk = powers.has(key) || (key === 'networkMode' && value === 'host');
	return {
		path: key,
		depth: 0,
		...(kinds[key] ?? {noun: 'field', name: key}),
		value: canonical(value),
		text: fieldText(value),
		risk: isRisk,
	};
}

/** A constraint is its expression; a changed one is another one. */
export function constraintEntry(constraint: JsonObject): Entry {
	const text = textOf(constraint.expression) ?? textOf(constraint.type) ?? '';
	return {
		path: `placementConstraints/${text}`,
		noun: 'constraint',
		depth: 0,
		value: canonical(constraint),
		text,
		risk: false,
	};
}

function volumeEntry(volume: JsonObject): Entry {
	const {name: key, ...source} = volume;
	const name = textOf(key) ?? '';
	const path = hostPath(volume);
	// An empty volume is Docker's own and has nothing to show; a host path is what people look for.
	const text = path ?? (Object.keys(source).length > 0 ? fieldText(source) : undefined);
	return {
		path: `volumes/${name}`,
		noun: 'volume',
		depth: 0,
		name,
		value: canonical(source),
		...(text !== undefined && {text}),
		risk: false,
	};
}

/** By volume: a mount names its volume only, and which path of the host that is decides how it is judged. */
function hostPaths(volumes: readonly JsonObject[]): ReadonlyMap<string, string> {
	return new Map(
		volumes.flatMap((volume): Array<[string, string]> => {
			const path = hostPath(volume);
			return path === undefined ? [] : [[textOf(volume.name) ?? '', path]];
		}),
	);
}

function hostPath(volume: JsonObject): string | undefined {
	return isObject(volume.host) ? textOf(volume.host.sourcePath) : undefined;
}
