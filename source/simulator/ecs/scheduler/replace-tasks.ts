import {addEvent} from '../service/add-event.ts';
import type {Deployment} from '../service/deployment.ts';
import {isSettled} from '../task/is-settled.ts';
import type {Service} from '../service/service.ts';
import type {Task} from '../task/task.ts';
import {stopTasks} from './stop-tasks.ts';
import type {Where} from './where.ts';

type Work = {
	readonly service: Service;
	readonly primary: Deployment;
	/** Tasks that shall run, on instances that are wanted. */
	readonly live: readonly Task[];
	readonly tasks: readonly Task[];
};

/** Stops tasks of older deployments, as many at a time as the minimum of healthy tasks allows. */
export function replaceTasks({service, primary, live, tasks}: Work, where: Where): void {
	const {account} = where;
	const old = live.filter(({startedBy}) => startedBy !== primary.id);
	if (old.length === 0 || account.clock.now() < service.startsAgainAt) {
		return;
	}

	const now = account.clock.now();
	const floor = Math.ceil((primary.desiredCount * service.deploymentConfiguration.minimumHealthyPercent) / 100);
	const settled = live.filter(task => isSettled(task, now));
	const spare = Math.max(0, settled.length - floor);
	const unsettled = old.filter(task => !settled.includes(task));
	const chosen = [...unsettled, ...old.filter(task => settled.includes(task)).slice(0, spare)];
	stopTasks(chosen, service, where);

	const isMoving = tasks.some(
		({desiredStatus, lastStatus}) =>
			(lastStatus !== 'STOPPED' && desiredStatus === 'STOPPED') ||
			(desiredStatus === 'RUNNING' && lastStatus !== 'RUNNING'),
	);
	const isWaiting = live.some(task => task.startedBy === primary.id && !settled.includes(task));
	if (!isMoving && !isWaiting && chosen.length === 0) {
		addEvent(
			service,
			'was unable to stop or start tasks during a deployment because of the service deployment ' +
				'configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
			account,
		);
	}
}
