import {find} from '../find.ts';
import {noteFailure} from '../service/note-failure.ts';
import {noteHealthy} from '../service/note-healthy.ts';
import type {Service} from '../service/service.ts';
import {stopTask} from '../task/stop-task.ts';
import type {Task} from '../task/task.ts';
import {reconcileDaemon} from './reconcile-daemon.ts';
import {reconcileReplicaService} from './reconcile-replica-service.ts';
import {reconcileDaemonService} from './reconcile-daemon-service.ts';
import type {Where} from './where.ts';

/**
A cluster with its schedulers: what the tasks and instances in it call when they change. They reach the schedulers
through `wake` instead of importing them, so that no file needs itself. A name that is gone, and a group without a
scheduler, wake nobody.
*/
export function here({cluster, region, account}: Omit<Where, 'wake'>): Where {
	const where: Where = {
		cluster,
		region,
		account,
		wake(group) {
			const [kind, name = ''] = group.split(':', 2);
			const service = kind === 'service' ? cluster.services.get(name) : undefined;
			const daemon = kind === 'daemon' ? cluster.daemons.get(name) : undefined;
			if (service !== undefined) {
				reconcileService(service, where);
			}

			if (daemon !== undefined) {
				reconcileDaemon(daemon, where);
			}
		},
	};
	return where;
}

// A task that found no place is tried again by itself; the interval is ours.
const lookAgainSeconds = 30;

/**
The service scheduler: brings the tasks of a service one step nearer to what it wants. It runs when something changed,
and by itself while something is missing. One look may do nothing: to call it too often does no harm.
*/
export function reconcileService(service: Service, where: Where): void {
	const tasks = [...where.cluster.tasks.values()].filter(({group}) => group === `service:${service.name}`);
	if (service.status !== 'ACTIVE') {
		drain(service, tasks, where);
		return;
	}

	noteHealthy(service, tasks, where);
	countFailures(service, tasks, where);
	const definition = find.taskDefinition(service.taskDefinitionArn, where.region);
	// Deleted for good: nothing can be started from it, and what runs is left alone.
	if (definition === undefined) {
		return;
	}

	const coverage =
		service.schedulingStrategy === 'DAEMON'
			? reconcileDaemonService({service, definition, tasks}, where)
			: reconcileReplicaService({service, definition, tasks}, where);
	if (coverage === 'incomplete') {
		lookAgain(service, where);
	}
}

function drain(service: Service, tasks: readonly Task[], where: Where): void {
	service.desiredCount = 0;
	for (const task of tasks) {
		stopTask(
			task,
			{
				stoppedReason:
					// ECS's words for every task that its scheduler stops (observed).
					'Scaling activity initiated by (deployment ' +
					`${task.startedBy ?? service.deployments[0]?.id ?? ''})`,
				stopCode: 'ServiceSchedulerInitiated',
			},
			where,
		);
	}

	if (!(service.status === 'DRAINING' && tasks.every(({lastStatus}) => lastStatus === 'STOPPED'))) {
		return;
	}

	// It stays describable without deployments, and its name is free again.
	service.status = 'INACTIVE';
	service.deployments = [];
}

function countFailures(service: Service, tasks: readonly Task[], where: Where): void {
	for (const task of tasks) {
		// By the stop code, not the exit code: a daemon whose container ends with 0 has failed as well. What a
		// scheduler or a person stopped doesn't count.
		const isFailed = task.stopCode === 'TaskFailedToStart' || task.stopCode === 'EssentialContainerExited';
		const deployment = service.deployments.find(({id}) => id === task.startedBy);
		if (!(task.lastStatus === 'STOPPED' && isFailed) || service.counted.has(task.id) || deployment === undefined) {
			continue;
		}

		service.counted.add(task.id);
		noteFailure(service, deployment, where);
	}
}

function lookAgain(service: Service, where: Where): void {
	const {clock} = where.account;
	const now = clock.now();
	// After a failed start there is no use in looking before the pause is over.
	const next = service.startsAgainAt > now ? service.startsAgainAt : now + lookAgainSeconds;
	if (service.looksAgainAt !== undefined && service.looksAgainAt > now && service.looksAgainAt <= next) {
		return;
	}

	service.looksAgainAt = next;
	clock.after(next - now, () => {
		// A look that was planned for an earlier time has taken the place of this one.
		if (service.looksAgainAt !== next) {
			return;
		}

		service.looksAgainAt = undefined;
		reconcileService(service, where);
	});
}
