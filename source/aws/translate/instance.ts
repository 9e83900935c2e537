import type {ContainerInstance, Resource} from '@aws-sdk/client-ecs';
import type {Instance, Resources} from '../../domain/account/instance.ts';
import type {Sharing} from '../../domain/kit/large/sharing.ts';

/**
An instance of DescribeContainerInstances; what EC2 knows of it is added by readMachines. What it has in common with
others is the same object.
*/
export function instance(from: ContainerInstance, share: Sharing): Instance {
	return {
		arn: from.containerInstanceArn ?? '',
		id: from.ec2InstanceId ?? '',
		status: share(from.status ?? ''),
		statusReason: share(from.statusReason),
		agentConnected: from.agentConnected ?? false,
		agentVersion: share(from.versionInfo?.agentVersion),
		// `DockerVersion: 25.0.8`
		dockerVersion: share(from.versionInfo?.dockerVersion?.replace(/^DockerVersion:\s*/v, '')),
		registeredAt: from.registeredAt?.getTime(),
		// Capabilities have a name only: the empty text says that they are there.
		attributes: share(
			Object.fromEntries((from.attributes ?? []).map(({name, value}) => [name ?? '', value ?? ''])),
		),
		registered: share(resources(from.registeredResources)),
		remaining: share(resources(from.remainingResources)),
		capacityProvider: share(from.capacityProviderName),
		// Places for them: a field that comes later takes twice the memory.
		privateIp: undefined,
		machine: undefined,
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
