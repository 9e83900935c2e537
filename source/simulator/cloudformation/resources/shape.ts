import {isFields, isList, textOf, type Fields, type Value} from '../template/value.ts';

/** What a property holds. `json` is somebody else's document, as a policy, and stays as it is. */
export type Shape =
	| 'text'
	| 'number'
	| 'flag'
	| 'json'
	| {readonly list: Shape}
	/** Its names are data. */
	| {readonly map: Shape}
	| {readonly members: Members; readonly required?: readonly string[]};
export type Members = Readonly<Record<string, Shape>>;

export const texts: Shape = {list: 'text'};
export const tags: Shape = {list: {members: {Key: 'text', Value: 'text'}}};

/**
Values come as texts from parameters, so each is made what its property is; what doesn't fit is added to `mistakes` in
the words of CloudFormation's validation.
*/
export function conform(value: Value, shape: Shape, path: string, mistakes: string[]): Value {
	if (shape === 'json') {
		return value;
	}

	if (typeof shape === 'string') {
		return scalar(value, shape, path, mistakes);
	}

	if ('list' in shape) {
		if (!isList(value)) {
			mistakes.push(`${path}: expected type: JSONArray, found: ${kindOf(value)}`);
			return value;
		}

		return value.map((item, index) => conform(item, shape.list, `${path}/${index}`, mistakes));
	}

	if (!isFields(value)) {
		mistakes.push(`${path}: expected type: JSONObject, found: ${kindOf(value)}`);
		return value;
	}

	return 'map' in shape
		? Object.fromEntries(
				Object.entries(value).map(([name, member]) => [
					name,
					conform(member, shape.map, `${path}/${name}`, mistakes),
				]),
			)
		: conformMembers(value, shape, path, mistakes);
}

type MemberShape = {readonly members: Members; readonly required?: readonly string[]};

function conformMembers(
	value: Fields,
	{members, required = []}: MemberShape,
	path: string,
	mistakes: string[],
): Fields {
	mistakes.push(
		...required.filter(name => value[name] === undefined).map(name => `${path}: required key [${name}] not found`),
	);
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => {
			const shape = members[name];
			if (shape === undefined) {
				mistakes.push(`${path}: extraneous key [${name}] is not permitted`);
				return [name, member];
			}

			return [name, conform(member, shape, `${path}/${name}`, mistakes)];
		}),
	);
}

function scalar(value: Value, shape: 'text' | 'number' | 'flag', path: string, mistakes: string[]): Value {
	const text = textOf(value);
	if (text === undefined) {
		mistakes.push(`${path}: expected type: ${scalarNames[shape]}, found: ${kindOf(value)}`);
		return value;
	}

	if (shape === 'text') {
		return text;
	}

	const read = shape === 'number' ? Number(text) : {true: true, false: false}[text.toLowerCase()];
	if (read === undefined || Number.isNaN(read) || text === '') {
		mistakes.push(`${path}: expected type: ${scalarNames[shape]}, found: String`);
		return value;
	}

	return read;
}

const scalarNames = {text: 'String', number: 'Number', flag: 'Boolean'};

function kindOf(value: Value): string {
	if (isList(value)) {
		return 'JSONArray';
	}

	return isFields(value)
		? 'JSONObject'
		: ({string: 'String', number: 'Integer', boolean: 'Boolean'}[typeof value as string] ?? 'String');
}

// Where the API's name is not the property's with a small first letter.
const apiNames: Readonly<Record<string, string>> = {
	EFSVolumeConfiguration: 'efsVolumeConfiguration',
	FSxWindowsFileServerVolumeConfiguration: 'fsxWindowsFileServerVolumeConfiguration',
	FilesystemId: 'fileSystemId',
	IAM: 'iam',
	ProxyConfigurationProperties: 'properties',
	PlacementStrategies: 'placementStrategy',
};

function apiName(name: string): string {
	return apiNames[name] ?? `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Properties as the ECS API takes them. */
export function toApi(fields: Fields, members: Members): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [apiName(name), toApiValue(value, members[name] ?? 'json')]),
	);
}

function toApiValue(value: Value, shape: Shape): unknown {
	if (typeof shape === 'string' || 'map' in shape) {
		return value;
	}

	if ('list' in shape) {
		return isList(value) ? value.map(item => toApiValue(item, shape.list)) : value;
	}

	return isFields(value) ? toApi(value, shape.members) : value;
}

/** What the ECS API shows, as properties; members that no property has are left out. */
export function fromApi(shown: unknown, shape: Shape): Value | undefined {
	if (shown === undefined || shown === null) {
		return undefined;
	}

	if (typeof shape === 'string' || 'map' in shape) {
		// JSON from the simulator's own replies.
		return shown as Value;
	}

	if ('list' in shape) {
		return Array.isArray(shown) ? shown.flatMap(item => fromApi(item, shape.list) ?? []) : undefined;
	}

	const given = new Map(Object.entries(shown));
	return Object.fromEntries(
		Object.entries(shape.members).flatMap(([name, member]) => {
			const value = fromApi(given.get(apiName(name)), member);
			return value === undefined ? [] : [[name, value] as const];
		}),
	);
}
