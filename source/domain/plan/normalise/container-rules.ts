import type {Json, JsonObject} from '../../kit/json.ts';
import {isObject} from '../../kit/shape.ts';
import {sorted} from '../../kit/sorted.ts';
import {eachOf, withField, withoutDefaults, type Rule} from './rule.ts';

/** What ECS adds to a container, or says in another order (RegisterTaskDefinition, as observed in its answers). */
export const containerRules: readonly Rule[] = [
	{
		says: 'a container that says nothing is essential',
		apply: container => withoutDefaults(container, {essential: true}),
	},
	{
		says: 'a container that says nothing reserves 0 CPU units',
		apply: container => withoutDefaults(container, {cpu: 0}),
	},
	{
		says: 'a flag that is false is a flag that is absent',
		apply: container =>
			withoutDefaults(container, {
				privileged: false,
				interactive: false,
				pseudoTerminal: false,
				readonlyRootFilesystem: false,
				disableNetworking: false,
			}),
	},
	{
		says: 'an init process that is not asked for is absent',
		apply: container =>
			withField(container, 'linuxParameters', parameters =>
				isObject(parameters) ? withoutDefaults(parameters, {initProcessEnabled: false}) : parameters,
			),
	},
	{
		says: 'a mount is writable unless it says otherwise',
		apply: container => eachOf(eachOf(container, 'mountPoints', writable), 'volumesFrom', writable),
	},
	{
		says: 'a health check has an interval of 30 s, a timeout of 5 s, 3 retries and no start period',
		apply: container => withField(container, 'healthCheck', healthCheck),
	},
	{says: 'variables come back in any order', apply: container => ordered(container, 'environment', 'name')},
	{says: 'secrets come back in any order', apply: container => ordered(container, 'secrets', 'name')},
	{
		says: 'ports come back in any order',
		apply: container => ordered(container, 'portMappings', 'containerPort', 'protocol'),
	},
	{says: 'mounts come back in any order', apply: container => ordered(container, 'mountPoints', 'containerPath')},
	{
		says: 'inherited volumes come back in any order',
		apply: container => ordered(container, 'volumesFrom', 'sourceContainer'),
	},
	{
		says: 'capabilities are a set',
		apply: container =>
			withField(container, 'linuxParameters', parameters =>
				isObject(parameters) ? withField(parameters, 'capabilities', capabilities) : parameters,
			),
	},
];

function writable(mount: JsonObject): JsonObject {
	return withoutDefaults(mount, {readOnly: false});
}

function healthCheck(check: Json): Json {
	// Filled in here rather than left out: the diff shows the whole check, as it will be.
	const defaults = {interval: 30, timeout: 5, retries: 3};
	return isObject(check) ? {...defaults, ...withoutDefaults(check, {startPeriod: 0})} : check;
}

/** For lists whose order says nothing. Where it does (command, entryPoint, a check's command) no rule touches it. */
function ordered(container: JsonObject, key: string, ...by: readonly string[]): JsonObject {
	return withField(container, key, list => sorted(list, ...by));
}

function capabilities(value: Json): Json {
	return isObject(value) ? ordered(ordered(value, 'add'), 'drop') : value;
}
