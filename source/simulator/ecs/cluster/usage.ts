import type {Task} from '../task/task.ts';
import type {Cluster} from './cluster.ts';

/** CPU units, MiB, tasks and host ports; filled while counting, so its members change. */
export type Usage = {
	cpu: number;
	memory: number;
	running: number;
	pending: number;
	readonly ports: Set<number>;
	readonly udpPorts: Set<number>;
};

/**
What the tasks of a cluster take on each instance, by instance id; none without tasks is in it. A task holds its share
until it has stopped, so also while it stops: a new task has to wait for the room of an old one.
*/
export function usage(cluster: Cluster): ReadonlyMap<string, Usage> {
	const all = new Map<string, Usage>();
	for (const task of cluster.tasks.values()) {
		if (task.instanceId === undefined || task.lastStatus === 'STOPPED') {
			continue;
		}

		const taken = all.get(task.instanceId) ?? nothing();
		all.set(task.instanceId, taken);
		add(taken, task);
	}

	return all;
}

/** A fresh one each time, as callers add to it. */
export function nothing(): Usage {
	return {cpu: 0, memory: 0, running: 0, pending: 0, ports: new Set(), udpPorts: new Set()};
}

function add(taken: Usage, task: Task): void {
	taken.cpu += task.cpu;
	taken.memory += task.memory;
	taken.running += task.lastStatus === 'RUNNING' ? 1 : 0;
	taken.pending += task.lastStatus === 'PENDING' || task.lastStatus === 'PROVISIONING' ? 1 : 0;
	for (const binding of task.containers.flatMap(container => container.networkBindings)) {
		(binding.protocol === 'udp' ? taken.udpPorts : taken.ports).add(binding.hostPort);
	}
}
