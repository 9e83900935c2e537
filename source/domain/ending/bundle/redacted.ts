import type {Json, JsonObject} from '../../kit/json.ts';
import {mask, maskedEcho, printable} from '../../kit/mask.ts';
import {isList, isObject, objectsOf, textOf} from '../../kit/shape.ts';

/**
What was read, as it may leave the machine: as in a plan, and of definitions no more than an Agent needs. Applications
keep secrets under any name and in any form, so that of their variables, labels, commands and options only the names
stay. Texts of AWS lose whatever stands behind a word like `password`.
*/
export function redacted(value: Json): Json {
	return echoed(strict(isObject(value) ? printable(value) : isList(value) ? value.map(one => redacted(one)) : value));
}

/** Container definitions wherever they stand. */
function strict(value: Json): Json {
	if (isList(value)) {
		return value.map(one => strict(one));
	}

	if (!isObject(value)) {
		return value;
	}

	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			name,
			name === 'containerDefinitions'
				? objectsOf(inner).map(container => strictContainer(container))
				: name === 'volumes'
					? objectsOf(inner).map(volume => strictVolume(volume))
					: strict(inner),
		]),
	);
}

/** Variables that say how an Agent is set up, and how ECS's own agent and a proxy are. */
const openVariable = /^(?:dd_|ecs_|(?:https?|no)_proxy$)/iv;
/** Labels that Datadog, Docker and ECS give. */
const openLabel = /^com\.(?:datadoghq|amazonaws)\./v;
/** Options of log drivers that say where logs go, and not as whom. */
const openOption =
	/^(?:awslogs-.*|mode|max-.*|tag|Name|Host|TLS|region|dd_(?:service|source|tags)|compress|provider)$/v;

function strictContainer(container: JsonObject): JsonObject {
	const {environment, secrets, dockerLabels, command, entryPoint, healthCheck, logConfiguration} = container;
	const variables = [...objectsOf(environment), ...objectsOf(secrets)].map(({name}) => name);
	const isAgent = variables.includes('DD_API_KEY');
	return {
		...container,
		...(environment !== undefined && {
			environment: objectsOf(environment).map(({name, value}) => ({
				name,
				value: openVariable.test(textOf(name) ?? '') ? value : mask,
			})),
		}),
		...(isObject(dockerLabels) && {dockerLabels: onlyOpen(dockerLabels, openLabel)}),
		...(!isAgent && {
			...(command !== undefined && {command: words(command)}),
			...(entryPoint !== undefined && {entryPoint: words(entryPoint)}),
			...(isObject(healthCheck) && {healthCheck: {...healthCheck, command: words(healthCheck.command)}}),
		}),
		...(isObject(logConfiguration) && {
			logConfiguration: {
				...logConfiguration,
				...(isObject(logConfiguration.options) && {options: onlyOpen(logConfiguration.options, openOption)}),
			},
		}),
	};
}

/** Options of a driver can hold the password of a share (`o: username=…,password=…`). */
function strictVolume(volume: JsonObject): JsonObject {
	const {dockerVolumeConfiguration: docker} = volume;
	return isObject(docker)
		? {
				...volume,
				dockerVolumeConfiguration: {
					...docker,
					...(isObject(docker.driverOpts) && {driverOpts: onlyOpen(docker.driverOpts)}),
					...(isObject(docker.labels) && {labels: onlyOpen(docker.labels)}),
				},
			}
		: volume;
}

function onlyOpen(record: JsonObject, open?: RegExp): JsonObject {
	return Object.fromEntries(
		Object.entries(record).map(([name, value]) => [name, open?.test(name) === true ? value : mask]),
	);
}

/** How many there are. */
function words(command: Json): Json {
	return isList(command) ? command.map(() => mask) : mask;
}

function echoed(value: Json): Json {
	if (typeof value === 'string') {
		return maskedEcho(value);
	}

	if (isList(value)) {
		return value.map(one => echoed(one));
	}

	return isObject(value)
		? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, echoed(inner)]))
		: value;
}
