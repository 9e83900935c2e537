import type {Output} from '../../server/call.ts';
import {nothing, type Usage} from '../cluster/usage.ts';
import type {ContainerInstance, Resources} from './container-instance.ts';

type Shown = {
	readonly instance: ContainerInstance;
	readonly usage: Usage | undefined;
	readonly include: readonly string[];
	readonly now: number;
};

/**
A container instance as DescribeContainerInstances shows it. `PORTS` lists what is taken, also among what remains: a
client that reads it as "free" has it backwards (observed replies).
*/
export function describeContainerInstance({instance, usage = nothing(), include, now}: Shown): Output {
	const {resources} = instance;
	const remaining = {
		cpu: resources.cpu - usage.cpu,
		memory: resources.memory - usage.memory,
		ports: [...resources.ports, ...usage.ports],
		udpPorts: [...resources.udpPorts, ...usage.udpPorts],
	};
	return {
		containerInstanceArn: instance.arn,
		ec2InstanceId: instance.ec2InstanceId,
		capacityProviderName: instance.capacityProviderName,
		// Any number that grows with the tasks; nothing relies on it.
		version: 6 + usage.running + usage.pending,
		versionInfo: {
			agentVersion: instance.agentVersion,
			agentHash: '8a1b4c2d',
			dockerVersion: `DockerVersion: ${instance.dockerVersion}`,
		},
		remainingResources: resourceList(remaining),
		registeredResources: resourceList(resources),
		status: instance.status,
		agentConnected: instance.agentConnected,
		runningTasksCount: usage.running,
		pendingTasksCount: usage.pending,
		attributes: instance.attributes,
		registeredAt: instance.registeredAt,
		attachments: [],
		tags: include.includes('TAGS') ? instance.tags : [],
		// Only for those who ask. AWS has more details, one of them for daemons.
		healthStatus: include.includes('CONTAINER_INSTANCE_HEALTH') ? health(instance, now) : undefined,
	};
}

function resourceList({cpu, memory, ports, udpPorts}: Resources): readonly Output[] {
	return [
		integerResource('CPU', cpu),
		integerResource('MEMORY', memory),
		portResource('PORTS', ports),
		portResource('PORTS_UDP', udpPorts),
	];
}

// All three numbers are sent, whichever of them the type means.
function integerResource(name: string, integerValue: number): Output {
	return {name, type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue};
}

function portResource(name: string, ports: readonly number[]): Output {
	return {name, type: 'STRINGSET', doubleValue: 0, longValue: 0, integerValue: 0, stringSetValue: ports.map(String)};
}

function health({agentConnected, registeredAt}: ContainerInstance, now: number): Output {
	const status = agentConnected ? 'OK' : 'IMPAIRED';
	return {
		overallStatus: status,
		details: ['CONTAINER_RUNTIME', 'AGENT_CONNECTIVITY'].map(type => ({
			type,
			status,
			lastUpdated: now,
			lastStatusChange: registeredAt,
		})),
	};
}
