import type {Json, JsonObject} from '../../../domain/kit/json.ts';
import {isObject, objectsOf, textOf} from '../../../domain/kit/shape.ts';

/** What the module is told of an Agent's features, read from its container. */
export type ModuleSettings = {
	readonly isApm: boolean;
	readonly isDogstatsd: boolean;
	/** Sockets in the folder that applications mount. */
	readonly hasSockets: boolean;
	readonly isOriginDetected: boolean;
	readonly isLogs: boolean;
	readonly isFromAll: boolean;
	readonly isExplorer: boolean;
	readonly isProcesses: boolean;
	/** Where the host has what the module mounts. */
	readonly paths: Readonly<Record<'docker_sock' | 'proc' | 'cgroup', string>>;
};

/** As DataDog/terraform-aws-ecs-datadog has them, modules/ecs_ec2 (datadog.tf, variables.tf). */
export function moduleSettings(definition: JsonObject, container: JsonObject): ModuleSettings {
	const variables = variablesOf(container);
	const isOn = (name: string) => variables.get(name) === 'true';
	const host = (name: string) =>
		objectsOf(definition.volumes).flatMap(volume =>
			volume.name === name && isObject(volume.host) ? (textOf(volume.host.sourcePath) ?? []) : [],
		)[0];
	return {
		isApm: isOn('DD_APM_NON_LOCAL_TRAFFIC') || isOn('DD_APM_ENABLED'),
		isDogstatsd: isOn('DD_DOGSTATSD_NON_LOCAL_TRAFFIC'),
		hasSockets: host('dd-sockets') === '/var/run/datadog',
		isOriginDetected: isOn('DD_DOGSTATSD_ORIGIN_DETECTION') && isOn('DD_DOGSTATSD_ORIGIN_DETECTION_CLIENT'),
		isLogs: isOn('DD_LOGS_ENABLED'),
		isFromAll: isOn('DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL'),
		isExplorer: isOn('DD_ECS_TASK_COLLECTION_ENABLED'),
		isProcesses: isOn('DD_PROCESS_AGENT_ENABLED'),
		paths: {
			docker_sock: host('docker_sock') ?? '/var/run/docker.sock',
			proc: host('proc') ?? '/proc/',
			cgroup: host('cgroup') ?? '/sys/fs/cgroup/',
		},
	};
}

/** Values by name. */
export function variablesOf({environment}: JsonObject): ReadonlyMap<string, Json> {
	return new Map(objectsOf(environment).map(({name, value}) => [textOf(name) ?? '', value]));
}
