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

	// Two containers with the same host port could never start side by side. The sentence is ours.
	const fixed = mappings
		.filter(({hostPort}) => hostPort !== undefined && hostPort !== 0)
		.map(({hostPort, protocol}) => `${String(hostPort)}/${protocol === 'udp' ? 'udp' : 'tcp'}`);
	if (new Set(fixed).size < fixed.length) {
		throw fault.client('The same host port is mapped more than once.');
	}
}

// API, `PortMapping`: the same container port can't be exposed for more than one protocol. Docker would allow it, so
// people who come from Compose try. The sentences are ours.
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
