import {addEvent} from '../service/add-event.ts';
import type {Service} from '../service/service.ts';
import {stopTask} from '../task/stop-task.ts';
import type {Task} from '../task/task.ts';
import type {Where} from './where.ts';

/**
Stops tasks that a service wants no longer, and says so in its events, as ECS words it (observed). The reason names the
deployment that wanted it, so clients can tell a replacement from a failure.
*/
export function stopTasks(tasks: readonly Task[], service: Service, where: Where): void {
	if (tasks.length === 0) {
		return;
	}

	const primary = service.deployments[0]?.id ?? '';
	for (const task of tasks) {
		stopTask(
			task,
			{
				stoppedReason: `Scaling activity initiated by (deployment ${primary})`,
				stopCode: 'ServiceSchedulerInitiated',
			},
			where,
		);
	}

	const ids = tasks.map(({id}) => `(task ${id})`).join(' ');
	addEvent(service, `has stopped ${tasks.length} running tasks: ${ids}.`, where.account);
}
