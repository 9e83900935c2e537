import {addEvent} from '../service/add-event.ts';
import {completeDeployment} from '../service/complete-deployment.ts';
import type {Coverage} from '../cluster/coverage.ts';
import {isSettled} from '../task/is-settled.ts';
import type {Service} from '../service/service.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {Task} from '../task/task.ts';
import {eligibleInstances} from './eligible-instances.ts';
import {replaceTasks} from './replace-tasks.ts';
import {startMissingTasks} from './start-missing-tasks.ts';
import {stopTasks} from './stop-tasks.ts';
import type {Where} from './where.ts';

type Work = {readonly service: Service; readonly definition: TaskDefinition; readonly tasks: readonly Task[]};

const troubleshooting = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.';

/** One task on every eligible instance, none elsewhere; an old one makes room first, as two don't fit side by side. */
export function reconcileDaemonService({service, definition, tasks}: Work, where: Where): Coverage {
	const [primary] = service.deployments;
	if (primary === undefined) {
		return 'complete';
	}

	const {account, cluster} = where;
	const {eligible, incapable} = eligibleInstances(service, definition, cluster);
	service.desiredCount = eligible.length;
	primary.desiredCount = eligible.length;
	for (const {id} of incapable) {
		addEvent(
			service,
			'was unable to place a task because no container instance met all of its requirements. The ' +
				`closest matching container-instance ${id} is missing an attribute required by your task. ` +
				`${troubleshooting}`,
			account,
		);
	}

	const wanted = new Set(eligible.map(({id}) => id));
	const live = tasks.filter(({desiredStatus}) => desiredStatus === 'RUNNING');
	stopTasks(
		live.filter(({instanceId}) => instanceId === undefined || !wanted.has(instanceId)),
		service,
		where,
	);
	replaceTasks(
		{
			service,
			primary,
			live: live.filter(({instanceId}) => instanceId !== undefined && wanted.has(instanceId)),
			tasks,
		},
		where,
	);

	const isEnded = primary.rolloutState === 'FAILED';
	const coverage = isEnded
		? 'complete'
		: startMissingTasks({service, primary, definition, instances: eligible}, where);
	const settled = tasks.filter(task => task.startedBy === primary.id && isSettled(task, account.clock.now()));
	const isStopping = tasks.some(
		({desiredStatus, lastStatus}) => desiredStatus === 'STOPPED' && lastStatus !== 'STOPPED',
	);
	if (!isEnded && !isStopping && coverage === 'complete' && settled.length === eligible.length) {
		completeDeployment(service, primary, account);
	}

	return coverage;
}
