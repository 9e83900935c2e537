import {taskHealth} from './describe-task.ts';
import type {Task} from './task.ts';
import {trialSeconds} from './trial-seconds.ts';

/**
Whether a task counts as healthy for its deployment: by its health check, or by having run for a while without one (API,
`minimumHealthyPercent`). The text speaks of essential containers only; that the others must pass their check too, where
an essential one has one, is ours.
*/
export function isSettled(task: Task, now: number): boolean {
	if (task.desiredStatus !== 'RUNNING' || task.lastStatus !== 'RUNNING' || task.startedAt === undefined) {
		return false;
	}

	const isChecked = task.containers.some(({essential, hasHealthCheck}) => essential && hasHealthCheck);
	return isChecked
		? taskHealth(task) !== 'UNHEALTHY' && task.containers.every(container => hasPassed(container))
		: now - task.startedAt >= trialSeconds;
}

// What has ended while its task runs on was not essential, and had its work done.
function hasPassed({hasHealthCheck, healthStatus, lastStatus}: Task['containers'][number]): boolean {
	return !hasHealthCheck || healthStatus === 'HEALTHY' || lastStatus === 'STOPPED';
}
