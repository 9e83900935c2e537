import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isList, isObject, objectsOf, textOf} from '../../domain/kit/shape.ts';
import {isToken} from '../template/token.ts';

/** Where a line stands in an input, as fields and numbers, and the path under which a diff has its reason. */
export type ReasonPath = {readonly at: ReadonlyArray<string | number>; readonly path: string};

/** The lines of a definition's input that may have a reason (`domain/plan/diff`). */
export function reasonPaths(input: JsonObject): readonly ReasonPath[] {
	return [
		...Object.keys(input).map(field => ({at: [field], path: field})),
		...objectsOf(input.volumes).map(({name}, index) => ({
			at: ['volumes', index],
			path: `volumes/${textOf(name) ?? ''}`,
		})),
		...objectsOf(input.containerDefinitions).flatMap((container, index) =>
			containerPaths(container).map(({at, path}) => ({
				at: ['containerDefinitions', index, ...at],
				path: `${textOf(container.name) ?? ''}/${path}`,
			})),
		),
	];
}

function containerPaths(container: JsonObject): readonly ReasonPath[] {
	const {linuxParameters} = container;
	const capabilities = isObject(linuxParameters) ? linuxParameters.capabilities : undefined;
	const added = isObject(capabilities) && isList(capabilities.add) ? capabilities.add : [];
	return [
		...Object.keys(container).map(field => ({at: [field], path: field})),
		...listed(container, 'environment', ({name}) => `environment/${plain(name)}`),
		...listed(container, 'secrets', ({name}) => `secrets/${plain(name)}`),
		...listed(
			container,
			'portMappings',
			({containerPort, protocol = 'tcp'}) => `ports/${plain(containerPort)}/${plain(protocol)}`,
		),
		...listed(container, 'mountPoints', ({containerPath}) => `mounts/${plain(containerPath)}`),
		...added.map((name, index) => ({
			at: ['linuxParameters', 'capabilities', 'add', index],
			path: `capabilities/${plain(name)}`,
		})),
	];
}

function listed(container: JsonObject, field: string, pathOf: (item: JsonObject) => string): readonly ReasonPath[] {
	const items = container[field];
	return (isList(items) ? items : []).map((item, index) => ({at: [field, index], path: pathOf(itemOf(item))}));
}

/** Also what is there only with a parameter's value has a name. */
function itemOf(item: Json): JsonObject {
	return isToken(item) && item.$token === 'when' ? item.item : isObject(item) ? item : {};
}

/** A name or a number. */
function plain(value: Json): string {
	return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
