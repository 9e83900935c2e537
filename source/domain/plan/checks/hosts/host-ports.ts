import type {HostPort} from '../../../account/task.ts';
import {isWindows} from '../../../account/platform.ts';
import {hostPortsOf} from '../../../hosts/host-ports-of.ts';
import {notLookedAt, perTarget} from '../check.ts';
import {portName, withoutPorts} from './port-fixes.ts';

/** Whether the Agent's fixed ports are free on every host, as far as ECS knows; a socket needs none. */
export const hostPorts = perTarget('host-ports', ({forecast: {instances, eligible}, group, definition}) => {
	// Managed Instances come new, with nothing on them.
	const isNew = instances.length === 0 || group.platform === 'managed-instances';
	if (isNew || hostPortsOf(definition).length === 0) {
		return notLookedAt;
	}

	const taken = instances.flatMap(({instance, obstacles}) =>
		obstacles.flatMap(obstacle => (obstacle.kind === 'port' ? [{instance, obstacle}] : [])),
	);
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
