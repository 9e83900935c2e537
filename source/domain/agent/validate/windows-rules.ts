import {isList, isObject, textOf} from '../../kit/shape.ts';
import type {Json} from '../../kit/json.ts';
import type {ContainerDefinition, MountPoint, TaskDefinition} from '../../account/task-definition.ts';
import {isNamedPipe} from '../../kit/clean-path.ts';
import {perContainer, type Rule, type Subject, type Values, type Violation} from './rule.ts';

/**
"invalid mount config for type npipe: field ReadOnly must not be specified" (moby, volume/mounts/windows_parser.go,
`validateMountConfigReg`; DataDog/helm-charts#955). The ECS agent makes `:ro` of it (agent/api/task/task.go).
*/
export const readOnlyPipe: Rule = {
	refusedBy: 'docker',
	find: perMount(({readOnly}, source) => readOnly === true && isNamedPipe(source)),
};

/** "'X' is not a valid pipe path" (moby, windows_parser.go and, in its test, `\\.\pipe\foo:c:\pipe`). */
export const pipeElsewhere: Rule = {
	refusedBy: 'docker',
	find: perMount(({containerPath}, source) => isNamedPipe(source) && !isNamedPipe(containerPath)),
};

/** Endings of names that no folder has; a name without one may be either, and is let through. */
const fileEnding = /\.(?:cfg|conf|config|crt|env|exe|ini|json|key|log|pem|ps1|toml|txt|xml|ya?ml)$/iv;

/**
"source path must be a directory" (moby, volume/mounts/windows_parser.go, `validateMountConfigReg`; ECS API,
`mountPoints`: "Windows containers can mount whole directories").
*/
export const fileOnWindows: Rule = {
	refusedBy: 'docker',
	find: perMount((_, source) => fileEnding.test(source) && !isNamedPipe(source)),
};

function perMount(isRefused: (mount: MountPoint, source: string) => boolean): Rule['find'] {
	return perContainer('mountPoints', ({mountPoints = []}, {definition, isWindows}): Values => {
		const refused = mountPoints.filter(
			mount => isWindows && isRefused(mount, sourceOf(definition, mount.sourceVolume)),
		);
		return refused.map(({containerPath}) => [containerPath]);
	});
}

function sourceOf({volumes = []}: TaskDefinition, name: string): string {
	const host = volumes.find(volume => volume.name === name)?.host;
	return (isObject(host) ? textOf(host.sourcePath) : undefined) ?? '';
}

const containerFields = [
	'disableNetworking',
	'dnsSearchDomains',
	'dnsServers',
	'extraHosts',
	'links',
	'linuxParameters',
	'privileged',
	'readonlyRootFilesystem',
	'ulimits',
] as const satisfies ReadonlyArray<keyof ContainerDefinition>;

/**
Namespaces, capabilities and networks of Linux (ECS API, "This parameter is not supported for Windows containers" at
each field, and `networkMode`; moby, runconfig/hostconfig_windows.go, for privileged and the read-only root).
*/
export const linuxOnly: Rule = {
	refusedBy: 'docker',
	find: subject => (subject.isWindows ? [...inTask(subject), ...inContainers(subject)] : []),
};

function inTask({definition: {pidMode, ipcMode}, network}: Subject): readonly Violation[] {
	return [
		...(network === 'default' || network === 'awsvpc' ? [] : [{path: 'networkMode', values: [network]}]),
		...(pidMode === undefined ? [] : [{path: 'pidMode', values: [pidMode]}]),
		...(typeof ipcMode === 'string' ? [{path: 'ipcMode', values: [ipcMode]}] : []),
	];
}

function inContainers({definition}: Subject): readonly Violation[] {
	return definition.containerDefinitions.flatMap(container =>
		containerFields
			.filter(field => isGiven(container[field]))
			.map(field => ({container: container.name, path: field, values: [field]})),
	);
}

/** AWS gives back `false`, `[]` and `{}` for what was never set. */
function isGiven(value: Json): boolean {
	const isEmpty = isList(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
	return value !== undefined && value !== false && !isEmpty;
}
