import {addEvent} from '../service/add-event.ts';
import {completeDeployment, completeEarly} from '../service/complete-deployment.ts';
import {isEarlySuccess} from '../service/early-success.ts';
import {isWaitingAt} from '../service-deployment/lifecycle-hook.ts';
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

/**
One task on every eligible instance, none elsewhere; an old one makes room first, as two don't fit side by side: at a
maximum of 100 % there is no second task, and fixed host ports wouldn't allow one. Stops come before starts in one look,
but what was stopped needs seconds to leave, so its place is filled at a later one.
*/
export function reconcileDaemonService({service, definition, tasks}: Work, where: Where): Coverage {
	const [primary] = service.deployments;
	if (primary === undefined) {
		return 'complete';
	}

	const {account, cluster} = where;
	const {eligible, incapable} = eligibleInstances(service, definition, cluster);
	// Without any eligible instance this is 0, and the deployment completes at once: to ECS nothing is wrong (what
	// people see). A client must count the instances itself.
	service.desiredCount = eligible.length;
	primary.desiredCount = eligible.length;
	// Nothing of the new revision begins, and the old one runs on.
	if (isWaitingAt('PRE_SCALE_UP', service, where)) {
		return 'complete';
	}

	// Said at every look, and repeated to people only every six hours.
	for (const {id} of incapable) {
		addEvent(
			service,
			'was unable to place a task because no container instance met all of its requirements. The ' +
				`closest matching container-instance ${id} is missing an attribute required by your task. ` +
				troubleshooting,
			account,
		);
	}

	// Tasks on instances that stopped matching are stopped (API, `schedulingStrategy`). That this happens all at once,
	// past the minimum of healthy tasks, is ours.
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

	// After a failure without rollback no more tasks are started, and nothing asks to be looked at again (API,
	// `deploymentCircuitBreaker`).
	const isEnded = primary.rolloutState === 'FAILED';
	const coverage = isEnded
		? 'complete'
		: startMissingTasks({service, primary, definition, instances: eligible}, where);
	// Only tasks of this deployment count, so that tasks of the one before can't complete it.
	const settled = tasks.filter(task => task.startedBy === primary.id && isSettled(task, account.clock.now()));
	// The old ones must really have gone: "steady" means that nothing moves.
	const isStopping = tasks.some(
		({desiredStatus, lastStatus}) => desiredStatus === 'STOPPED' && lastStatus !== 'STOPPED',
	);
	const isWhole = !isStopping && coverage === 'complete' && settled.length === eligible.length;
	const old = tasks.filter(({startedBy, lastStatus}) => startedBy !== primary.id && lastStatus !== 'STOPPED').length;
	const {earlySuccessCriteria} = service.deploymentConfiguration;
	const isEnough =
		isWhole || isEarlySuccess(earlySuccessCriteria, {settled: settled.length, wanted: eligible.length, old});
	if (!isEnded && isEnough && !isWaitingAt('POST_SCALE_UP', service, where)) {
		(isWhole ? completeDeployment : completeEarly)(service, primary, account);
	}

	return coverage;
}
