import {fault} from '../fault.ts';
import type {PortMapping} from './read-container.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';

/**
The checks on port mappings, which depend on the network mode. Whether an instance has the port free is a question for
the scheduler.
*/
export function validatePorts({containerDefinitions = [], networkMode}: TaskDefinitionInput): void {
	const mappings = containerDefinitions.flatMap(({portMappings = []}) => portMappings);
	if (networkMode === 'none' && mappings.length > 0) {
		throw fault.client('When networkMode=none, port mappings must not be specified.');
	}

	const isShared = networkMode === 'host' || networkMode === 'awsvpc';
	if (
		isShared &&
		mappings.some(
			({containerPort, hostPort}) => hostPort !== undefined && hostPort !== 0 && hostPort !== containerPort,
		)
	) {
		// The same sentence for awsvpc, although it speaks of host (observed).
		throw fault.client('When networkMode=host, the host ports and container ports in port mappings must match.');
	}

	const names = mappings.flatMap(({name}) => name ?? []);
	if (new Set(names).size < names.length) {
		throw fault.client('port mapping name is already used');
	}

	for (const {portMappings = []} of containerDefinitions) {
		validateProtocols(portMappings);
	}

	validateHostPorts(mappings, isShared);
}

// A task can't hold a port twice, and AWS says so at registration (aws/amazon-ecs-agent#1220), so no second container
// ever gets as far as Docker's "port is already allocated". In host and awsvpc mode a port that isn't said is the
// container's own, and is counted too. That udp has the same sentence is an inference.
function validateHostPorts(mappings: readonly PortMapping[], isShared: boolean): void {
	const taken = new Set<string>();
	for (const {containerPort = 0, hostPort = isShared ? containerPort : 0, protocol} of mappings) {
		const name = protocol === 'udp' ? 'UDP' : 'TCP';
		const port = `${name} host port '${String(hostPort)}'`;
		if (hostPort !== 0 && taken.has(port)) {
			throw fault.client(`${port} is mapped multiple times in task.`);
		}

		taken.add(port);
	}
}

// API, `PortMapping`: the same container port can't be exposed for more than one protocol, "an error is returned".
// People report that registering passes, and that only a service whose load balancer names the port is refused
// (aws/amazon-ecs-agent#3428); here the API is believed, which is the stricter of the two. The sentences are ours.
function validateProtocols(mappings: readonly PortMapping[]): void {
	for (const {containerPort, protocol} of mappings) {
		if (containerPort !== undefined && (containerPort < 0 || containerPort > 65_535)) {
			throw fault.client('Port must be between 0 and 65535.');
		}

		const isTwice = mappings.some(
			other => other.containerPort === containerPort && (other.protocol === 'udp') !== (protocol === 'udp'),
		);
		if (isTwice) {
			throw fault.client(`Container port ${String(containerPort)} can not be exposed for both protocols.`);
		}
	}
}
