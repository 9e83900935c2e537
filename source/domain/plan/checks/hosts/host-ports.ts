import type {TaskDefinition} from '../../../account/task-definition.ts';
import type {HostPort} from '../../../account/task.ts';
import {isWindows} from '../../../account/platform.ts';
import {hostPortsOf} from '../../../hosts/host-ports-of.ts';
import {obstaclesOf} from '../../forecast/forecast.ts';
import {type Looked, notLookedAt, perTarget} from '../check.ts';
import {portName, withoutPorts, withSockets} from './port-fixes.ts';

/** Whether the Agent's fixed ports are free on every host, as far as ECS knows; a socket needs none. */
export const hostPorts = perTarget('host-ports', ({forecast: {instances, eligible}, group, definition}): Looked => {
	const unreachable = inOwnNetwork(definition);
	if (unreachable.length > 0) {
		return {
			verdict: 'warn',
			finding: 'own-network',
			facts: {ports: unreachable.map(port => portName(port))},
			fixes: [...withSockets(unreachable, isWindows(group.platform)), {'network-mode': 'bridge'}],
		};
	}

	// Managed Instances come new, with nothing on them.
	const isNew = instances.length === 0 || group.platform === 'managed-instances';
	if (isNew || hostPortsOf(definition).length === 0) {
		return notLookedAt;
	}

	const taken = obstaclesOf(instances, 'port');
	if (taken.length === 0) {
		return undefined;
	}

	const ports: readonly HostPort[] = taken.map(({obstacle: {port}}) => port);
	const hosts = new Set(taken.map(({instance: {id}}) => id));
	return {
		verdict: hosts.size >= eligible ? 'fail' : 'warn',
		finding: 'taken',
		facts: {
			ports: [...new Set(ports.map(port => portName(port)))],
			holders: [...new Set(taken.flatMap(({obstacle: {heldBy}}) => heldBy ?? []))],
			hosts: hosts.size,
		},
		instances: taken.map(({instance: {id}, obstacle}) => ({id, obstacle})),
		fixes: withoutPorts(ports, isWindows(group.platform)),
	};
});

/** The ports that applications would send to: a task with a network interface of its own opens them there alone. */
function inOwnNetwork({networkMode, containerDefinitions}: TaskDefinition): readonly HostPort[] {
	return networkMode === 'awsvpc'
		? containerDefinitions.flatMap(({portMappings = []}) =>
				portMappings.flatMap(({containerPort, protocol}): readonly HostPort[] => [
					{port: containerPort, protocol: protocol === 'udp' ? 'udp' : 'tcp'},
				]),
			)
		: [];
}
