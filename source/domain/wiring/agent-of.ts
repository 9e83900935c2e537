import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';
import {networkModeOn} from '../agent/network-mode.ts';
import {readAgent} from '../found/read-agent.ts';
import {comparablePath} from '../kit/clean-path.ts';
import {isObject, textOf} from '../kit/shape.ts';
import type {Workload} from './workload.ts';
import {variableIn, type WiringAgent} from './draft.ts';
import type {WiringNote} from './note.ts';
import {socketFolder} from './way-to-agent.ts';

/** The Agent of an application's hosts as its definition makes it, and what of that no application can use. */
export type AgentThere = {readonly agent: WiringAgent; readonly notes: readonly WiringNote[]};

/** `undefined` where no Agent is, or its definition could not be read. */
export function agentOf({cluster, reached}: Workload): AgentThere | undefined {
	const registered = reached && cluster.taskDefinitions[reached.agent.taskDefinitionArn];
	const read = reached && registered && readAgent(reached.agent, {...reached, cluster, registered});
	if (!read) {
		return undefined;
	}

	const {group, agent} = reached;
	const {definition} = registered;
	const container = definition.containerDefinitions.find(({name}) => name === read.container);
	const hasSockets = read.features.some(id => id === 'apm-socket' || id === 'dogstatsd-socket');
	const why = hasSockets && container ? unusable(definition, container) : undefined;
	const env = variableIn(container ?? {name: '', image: ''}, 'DD_ENV')?.value;
	return {
		agent: {
			name: agent.name,
			platform: group.platform,
			networkMode: networkModeOn(group.platform, read.settings.networkMode) ?? 'bridge',
			features: read.features.filter(
				id => why === undefined || (id !== 'apm-socket' && id !== 'dogstatsd-socket'),
			),
			...(env !== undefined && env !== '' && {env}),
			logsFromAll: read.settings.logsFromAll,
			ports: otherPorts(container),
			instances: group.instances,
		},
		notes: why === undefined ? [] : [{kind: 'socket-unusable', agent: agent.name, why}],
	};
}

/**
Its sockets are where applications look for them only if it may write to that folder of the host (Datadog, "Tracing
over Unix sockets": the Agent's mount is not read-only; DataDog/terraform-aws-ecs-datadog has it writable too).
*/
function unusable(
	{volumes = []}: TaskDefinition,
	container: ContainerDefinition,
): Extract<WiringNote, {kind: 'socket-unusable'}>['why'] | undefined {
	const isElsewhere = ['DD_APM_RECEIVER_SOCKET', 'DD_DOGSTATSD_SOCKET'].some(name => {
		const {value} = variableIn(container, name) ?? {};
		return value !== undefined && value !== '' && !value.startsWith(`${socketFolder}/`);
	});
	const mount = container.mountPoints?.find(({containerPath}) => comparablePath(containerPath) === socketFolder);
	const host = volumes.find(({name}) => name === mount?.sourceVolume)?.host;
	const path = isObject(host) ? textOf(host.sourcePath) : undefined;
	if (isElsewhere || path === undefined || comparablePath(path) !== socketFolder) {
		return 'elsewhere';
	}

	return mount?.readOnly === true ? 'read-only' : undefined;
}

const usual = [
	['DD_TRACE_AGENT_PORT', 8126, 'tcp'],
	['DD_DOGSTATSD_PORT', 8125, 'udp'],
] as const;

function otherPorts({portMappings = []}: Partial<ContainerDefinition> = {}): Readonly<Record<string, string>> {
	return Object.fromEntries(
		usual.flatMap(([name, port, of]) => {
			const {hostPort = port} =
				portMappings.find(({containerPort, protocol = 'tcp'}) => containerPort === port && protocol === of) ??
				{};
			return hostPort === port || hostPort === 0 ? [] : [[name, String(hostPort)]];
		}),
	);
}
