import {reconcileDaemon} from './reconcile-daemon.ts';
import {reconcileService} from './reconcile-service.ts';
import type {Task} from './task.ts';
import type {Where} from './where.ts';

/**
Lets the service or daemon of a task react to a change of the task.
*/
export function reconcileOwner(task: Task, where: Where): void {
	const [kind, name = ''] = task.group.split(':', 2);
	const service = kind === 'service' ? where.cluster.services.get(name) : undefined;
	if (service !== undefined) {
		reconcileService(service, where);
	}

	const daemon = kind === 'daemon' ? where.cluster.daemons.get(name) : undefined;
	if (daemon !== undefined) {
		reconcileDaemon(daemon, where);
	}
}
