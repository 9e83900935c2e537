import type {ContainerInstance, Resource} from '@aws-sdk/client-ecs';
import type {Instance, Resources} from '../../domain/account/instance.ts';

/** An instance of DescribeContainerInstances; what EC2 knows of it is added by readMachines. */
export function instance(from: ContainerInstance): Instance {
	return {
		arn: from.containerInstanceArn ?? '',
		id: from.ec2InstanceId ?? '',
		status: from.status ?? '',
		statusReason: from.statusReason,
		agentConnected: from.agentConnected ?? false,
		agentVersion: from.versionInfo?.agentVersion,
		// `DockerVersion: 25.0.8`
		dockerVersion: from.versionInfo?.dockerVersion?.replace(/^DockerVersion:\s*/v, ''),
		registeredAt: from.registeredAt?.toISOString(),
		// Capabilities have a name only: the empty text says that they are there.
		attributes: Object.fromEntries((from.attributes ?? []).map(({name, value}) => [name ?? '', value ?? ''])),
		registered: resources(from.registeredResources),
		remaining: resources(from.remainingResources),
		capacityProvider: from.capacityProviderName,
	};
}

function resources(list: readonly Resource[] | undefined): Resources {
	const named = (wanted: string) => (list ?? []).find(({name}) => name === wanted);
	// In `remaining` too these are the TAKEN ports, not free ones (ECS API, Resource).
	const ports = (wanted: string) => (named(wanted)?.stringSetValue ?? []).map(Number);
	return {
		// CPU units, 1024 to a vCPU, and MiB without what ECS_RESERVED_MEMORY keeps back.
		cpu: named('CPU')?.integerValue ?? 0,
		memory: named('MEMORY')?.integerValue ?? 0,
		ports: ports('PORTS'),
		udpPorts: ports('PORTS_UDP'),
	};
}
