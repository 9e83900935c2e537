import type {ContainerDefinition, TaskDefinition} from '../../../domain/account/task-definition.ts';
import {type ModuleSettings, variablesOf} from './module-settings.ts';

/** The version of Datadog's module that the code names, and that these rules are of. */
export const moduleVersion = '1.1.1';

/** The variables that the module sets by itself. */
export function moduleVariables(settings: ModuleSettings): ReadonlyMap<string, string> {
	const {isApm, isDogstatsd, isOriginDetected, isLogs, isFromAll, isExplorer, isProcesses} = settings;
	return new Map([
		['DD_ECS_TASK_COLLECTION_ENABLED', String(isExplorer)],
		['DD_INSTALL_INFO_TOOL', 'terraform'],
		['DD_INSTALL_INFO_TOOL_VERSION', 'terraform-aws-ecs-datadog'],
		['DD_INSTALL_INFO_INSTALLER_VERSION', moduleVersion],
		['DD_LOG_FILE', '/opt/datadog-agent/run/logs'],
		['DD_LOG_LEVEL', 'info'],
		['DD_DOGSTATSD_NON_LOCAL_TRAFFIC', String(isDogstatsd)],
		['DD_APM_NON_LOCAL_TRAFFIC', String(isApm)],
		...pairs(isDogstatsd && isOriginDetected, {
			DD_DOGSTATSD_ORIGIN_DETECTION: 'true',
			DD_DOGSTATSD_ORIGIN_DETECTION_CLIENT: 'true',
		}),
		...pairs(isApm, {DD_APM_ENABLED: 'true'}),
		...pairs(isProcesses, {DD_PROCESS_AGENT_ENABLED: 'true'}),
		...pairs(isLogs, {DD_LOGS_ENABLED: 'true', DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL: String(isFromAll)}),
	]);
}

function pairs(isThere: boolean, all: Readonly<Record<string, string>>): ReadonlyArray<readonly [string, string]> {
	return isThere ? Object.entries(all) : [];
}

/** A folder or file of the host, in the Agent. */
type Mount = readonly [volume: string, host: string, inside: string, isReadOnly: boolean];

/**
What the module would register for an Agent that is wanted, with these settings: of the wanted one it keeps what the
module has an input for.
*/
export function moduleMakes(
	wanted: TaskDefinition,
	agent: ContainerDefinition,
	settings: ModuleSettings,
): TaskDefinition {
	const {paths, hasSockets, isApm, isDogstatsd, isLogs} = settings;
	const own = variablesOf(agent);
	const variables = new Map([...moduleVariables(settings), ...own]);
	const mounts: readonly Mount[] = [
		['docker_sock', paths.docker_sock, '/var/run/docker.sock', true],
		['proc', paths.proc, '/host/proc', true],
		['cgroup', paths.cgroup, '/host/sys/fs/cgroup', true],
		...(isLogs
			? ([
					['pointdir', '/opt/datadog-agent/run', '/opt/datadog-agent/run', false],
					['containers_root', '/var/lib/docker/containers/', '/var/lib/docker/containers', true],
				] as const)
			: []),
		...(hasSockets && (isApm || isDogstatsd)
			? ([['dd-sockets', '/var/run/datadog', '/var/run/datadog', false]] as const)
			: []),
	];
	const {image, cpu, memory, essential, secrets, healthCheck, dockerLabels} = agent;
	return {
		family: wanted.family,
		requiresCompatibilities: ['EC2'],
		networkMode: wanted.networkMode === 'host' ? 'host' : 'bridge',
		...(wanted.pidMode !== undefined && {pidMode: wanted.pidMode}),
		...(wanted.executionRoleArn !== undefined && {executionRoleArn: wanted.executionRoleArn}),
		containerDefinitions: [
			{
				name: agent.name,
				image,
				...(cpu !== undefined && {cpu}),
				...(memory !== undefined && {memory}),
				...(essential !== undefined && {essential}),
				environment: [...variables].map(([name, value]) => ({name, value})),
				secrets: (secrets ?? []).filter(({name}) => name === 'DD_API_KEY'),
				portMappings: [
					{containerPort: 8125, hostPort: 8125, protocol: 'udp'},
					{containerPort: 8126, hostPort: 8126, protocol: 'tcp'},
				],
				mountPoints: mounts.map(([sourceVolume, , containerPath, readOnly]) => ({
					sourceVolume,
					containerPath,
					readOnly,
				})),
				...(healthCheck !== undefined && {healthCheck}),
				...(dockerLabels !== undefined && {dockerLabels}),
			},
		],
		volumes: mounts.map(([name, sourcePath]) => ({name, host: {sourcePath}})),
	};
}
