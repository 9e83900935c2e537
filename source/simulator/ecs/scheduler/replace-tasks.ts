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
	/** Tasks that shall run, on instances that are wanted; of this and of older deployments. */
	readonly live: readonly Task[];
	/** All tasks of the service, also those that are stopping or have stopped. */
	readonly tasks: readonly Task[];
};

/**
Stops tasks of older deployments, as many at a time as the minimum of healthy tasks allows. With one instance and a
minimum above 0 that is none, for ever: then the event says so, which is the deadlock that many users meet.
*/
export function replaceTasks({service, primary, live, tasks}: Work, where: Where): void {
	const {account} = where;
	const old = live.filter(({startedBy}) => startedBy !== primary.id);
	if (old.length === 0 || account.clock.now() < service.startsAgainAt) {
		return;
	}

	const now = account.clock.now();
	// Rounded up (API, `minimumHealthyPercent`): 50 % of one task is one task.
	const floor = Math.ceil((primary.desiredCount * service.deploymentConfiguration.minimumHealthyPercent) / 100);
	const settled = live.filter(task => isSettled(task, now));
	const spare = Math.max(0, settled.length - floor);
	// Tasks that aren't healthy don't count among the minimum, so stopping them costs nothing and comes first.
	const unsettled = old.filter(task => !settled.includes(task));
	const chosen = [...unsettled, ...old.filter(task => settled.includes(task)).slice(0, spare)];
	stopTasks(chosen, service, where);

	// The event comes only when waiting would not help: nothing starts, nothing stops, no new task is still on trial,
	// and none is about to be started where one has just gone.
	const isMoving = tasks.some(
		({desiredStatus, lastStatus}) =>
			(lastStatus !== 'STOPPED' && desiredStatus === 'STOPPED') ||
			(desiredStatus === 'RUNNING' && lastStatus !== 'RUNNING'),
	);
	const isWaiting = live.some(task => task.startedBy === primary.id && !settled.includes(task));
	if (!isMoving && !isWaiting && chosen.length === 0 && live.length >= primary.desiredCount) {
		addEvent(
			service,
			'was unable to stop or start tasks during a deployment because of the service deployment ' +
				'configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
			account,
		);
	}
}
