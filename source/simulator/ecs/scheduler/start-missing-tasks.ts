import {addEvent} from '../service/add-event.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import type {Coverage} from '../cluster/coverage.ts';
import type {Deployment} from '../service/deployment.ts';
import {makeTask} from '../task/make-task.ts';
import {noteFailure} from '../service/note-failure.ts';
import {roleFailure} from '../task/role-failure.ts';
import type {Service} from '../service/service.ts';
import {serviceTaskTags} from '../service/service-task-tags.ts';
import {startTask} from '../task/start-task.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {Task} from '../task/task.ts';
import {usage} from '../cluster/usage.ts';
import {misfit, taskNeeds} from './placement.ts';
import type {Where} from './where.ts';

type Work = {
	readonly service: Service;
	readonly primary: Deployment;
	readonly definition: TaskDefinition;
	readonly instances: readonly ContainerInstance[];
};

const troubleshooting = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.';

/**
Starts a task on each of the instances that has none of this service, where one fits. What doesn't fit is an event that
names the instance, and `incomplete`: ECS tries for ever, and a deployment that waits for room stays IN_PROGRESS (ECS,
"Service event messages").
*/
export function startMissingTasks({service, primary, definition, instances}: Work, where: Where): Coverage {
	const {account, cluster} = where;
	// A task that is stopping still has its place, so that old and new never share an instance.
	const busy = new Set(
		[...cluster.tasks.values()]
			.filter(({group, lastStatus}) => group === `service:${service.name}` && lastStatus !== 'STOPPED')
			.map(({instanceId}) => instanceId),
	);
	const free = instances.filter(({id}) => !busy.has(id));
	if (free.length === 0) {
		return 'complete';
	}

	if (account.clock.now() < service.startsAgainAt) {
		return 'incomplete';
	}

	// A role that can't be assumed fails the launch as a whole, not one instance. It counts as one failure a look,
	// which is ours.
	const refused = roleFailure(definition, account);
	if (refused !== undefined) {
		addEvent(service, `failed to launch a task with (error ${refused}).`, account);
		noteFailure(service, primary, where);
		return 'incomplete';
	}

	// Counted once: each instance gets one task at most, so no start takes room from another.
	const taken = usage(cluster);
	const started: Task[] = [];
	for (const instance of free) {
		const reason = misfit(taskNeeds(definition, instance), instance, taken.get(instance.id));
		if (reason === undefined) {
			started.push(launch({service, primary, definition, instance}, where));
		} else {
			addEvent(
				service,
				// Observed words. Each instance of a DAEMON service is a placement of its own and gets an event of its
				// own; that AWS writes as many is not confirmed.
				'was unable to place a task because no container instance met all of its requirements. The ' +
					`closest matching container-instance ${instance.id} ${reason} ${troubleshooting}`,
				account,
			);
		}
	}

	if (started.length > 0) {
		addEvent(
			service,
			// "1 tasks" is no slip of ours: ECS writes it like this (observed).
			`has started ${started.length} tasks: ${started.map(({id}) => `(task ${id})`).join(' ')}.`,
			account,
		);
	}

	return started.length === free.length ? 'complete' : 'incomplete';
}

function launch(
	{service, primary, definition, instance}: Omit<Work, 'instances'> & {readonly instance: ContainerInstance},
	where: Where,
): Task {
	const task = makeTask(
		{
			definition,
			instance,
			group: `service:${service.name}`,
			startedBy: primary.id,
			launchType: service.launchType === 'EXTERNAL' ? 'EXTERNAL' : 'EC2',
			enableExecuteCommand: service.enableExecuteCommand,
			tags: serviceTaskTags(service, definition),
		},
		where,
	);
	startTask(task, {definition, instance}, where);
	return task;
}
