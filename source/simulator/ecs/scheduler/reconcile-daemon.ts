import {asTaskDefinition} from '../task-definition/as-task-definition.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import type {Daemon, DaemonDeployment, DaemonRevision} from '../daemon/daemon.ts';
import {daemonInstances} from '../daemon/daemon-instances.ts';
import {daemonTarget, revisionId} from '../daemon/daemon-target.ts';
import {makeTask} from '../task/make-task.ts';
import {replaceInstance} from '../instance/replace-instance.ts';
import {startTask} from '../task/start-task.ts';
import type {Where} from './where.ts';

// Seconds, and failures: ours, as are the half and the minimum below. The API shows a threshold and doesn't say how it
// is computed.
const pauseAfterFailure = 20;
const leastThreshold = 3;

/**
The daemon scheduler of Managed Instances: it never changes a daemon in place. Instances are drained and replaced, a
share at a time, and the new ones start with the new revision (API, UpdateDaemon; ECS, "Daemon deployments"). Starting
what is missing goes on after the deployment: an instance that comes later gets its task too.
*/
export function reconcileDaemon(daemon: Daemon, where: Where): void {
	const [deployment] = daemon.deployments;
	if (deployment === undefined) {
		return;
	}

	countFailures(daemon, deployment, where);
	const target = daemonTarget(daemon);
	if (target !== undefined) {
		startMissing(daemon, target, where);
	}

	if (deployment.status === 'IN_PROGRESS' || deployment.status === 'ROLLBACK_IN_PROGRESS') {
		proceed(daemon, deployment, where);
	}
}

/** The failures at which the built-in breaker of daemons trips, by the number of instances. It can't be configured. */
export function daemonThreshold(count: number): number {
	return Math.max(leastThreshold, Math.ceil(count / 2));
}

function countFailures(daemon: Daemon, deployment: DaemonDeployment, where: Where): void {
	const {account, cluster} = where;
	for (const task of cluster.tasks.values()) {
		// What was stopped on purpose, by a drain or a person, is no failure.
		const isFailed = task.stopCode === 'TaskFailedToStart' || task.stopCode === 'EssentialContainerExited';
		if (
			!isFailed ||
			task.group !== `daemon:${daemon.name}` ||
			task.lastStatus !== 'STOPPED' ||
			daemon.counted.has(task.id)
		) {
			continue;
		}

		daemon.counted.add(task.id);
		deployment.failureCount += 1;
		daemon.startsAgainAt = account.clock.now() + pauseAfterFailure;
		const instance = cluster.instances.get(task.instanceId ?? '');
		// A critical daemon that stops has its instance drained and replaced, with the applications on it (API,
		// CreateDaemon); where it isn't critical, another task is started on the same instance.
		if (daemonTarget(daemon)?.settings.critical === true && instance?.status === 'ACTIVE') {
			replaceInstance(instance, where);
		}
	}

	const {all} = daemonInstances(daemon, cluster, account);
	// A rollback that fails isn't rolled back again: failures count on, but trip nothing.
	if (deployment.status === 'IN_PROGRESS' && deployment.failureCount >= daemonThreshold(all.length)) {
		takeBack(deployment, where);
	}
}

function takeBack(deployment: DaemonDeployment, {account}: Where): void {
	const reason = 'Daemon deployment circuit breaker: daemon tasks failed to start.';
	const [source] = deployment.sources;
	deployment.statusReason = reason;
	// The first deployment has nothing to go back to, and what it started stays.
	if (source === undefined) {
		deployment.status = 'ROLLBACK_FAILED';
		deployment.finishedAt = account.clock.now();
		return;
	}

	deployment.rollback = {reason, startedAt: account.clock.now(), rollbackTargetDaemonRevisionArn: source.arn};
	if (account.faults.daemonRollback === 'fails') {
		deployment.status = 'ROLLBACK_FAILED';
		deployment.finishedAt = account.clock.now();
		return;
	}

	deployment.status = 'ROLLBACK_IN_PROGRESS';
}

function startMissing(daemon: Daemon, target: DaemonRevision, where: Where): void {
	const {account, cluster} = where;
	const {bare} = daemonInstances(daemon, cluster, account);
	const pause = daemon.startsAgainAt - account.clock.now();
	// Several wakes in one pause plan several looks; the first that comes starts all, the others find nothing bare.
	if (bare.length > 0 && pause > 0) {
		account.clock.after(pause, () => {
			reconcileDaemon(daemon, where);
		});
		return;
	}

	for (const instance of bare) {
		start(daemon, target, instance, where);
	}
}

function start(daemon: Daemon, target: DaemonRevision, instance: ContainerInstance, where: Where): void {
	const definition = asTaskDefinition(target.settings.daemonTaskDefinitionArn, where.region);
	if (definition === undefined) {
		return;
	}

	const task = makeTask(
		{
			definition,
			instance,
			group: `daemon:${daemon.name}`,
			startedBy: revisionId(target),
			launchType: 'MANAGED_INSTANCES',
			enableExecuteCommand: target.settings.enableExecuteCommand,
			// `propagateTags` knows only DAEMON and NONE (API).
			tags: target.settings.propagateTags === 'DAEMON' ? daemon.tags : [],
		},
		where,
	);
	startTask(task, {definition, instance}, where);
}

function proceed(daemon: Daemon, deployment: DaemonDeployment, where: Where): void {
	const {account, cluster} = where;
	const {all, stale, draining, unsettled} = daemonInstances(daemon, cluster, account);
	// A batch at a time: the next one begins when every new instance runs a healthy daemon.
	if (draining.length > 0 || unsettled.length > 0) {
		return;
	}

	if (stale.length === 0) {
		// A deployment that takes the daemon away has no settings, and no time to bake.
		const {bakeTimeInMinutes} = deployment.target?.settings ?? {bakeTimeInMinutes: 0};
		account.clock.after(bakeTimeInMinutes * 60, () => {
			finish(daemon, deployment, where);
		});
		return;
	}

	// At least one instance at a time, whatever the percentage; all of the provider's instances are the hundred. Taking
	// a daemon away replaces instances too, at the default of 25 %.
	const share = deployment.target?.settings.drainPercent ?? 25;
	const batch = stale.slice(0, Math.max(1, Math.ceil((all.length * share) / 100)));
	for (const instance of batch) {
		replaceInstance(instance, where);
	}
}

function finish(daemon: Daemon, deployment: DaemonDeployment, {account, cluster}: Where): void {
	// Planned more than once while baking, and perhaps superseded since.
	if (deployment.finishedAt !== undefined || deployment.stoppedAt !== undefined) {
		return;
	}

	deployment.status = deployment.status === 'ROLLBACK_IN_PROGRESS' ? 'ROLLBACK_SUCCESSFUL' : 'SUCCESSFUL';
	deployment.finishedAt = account.clock.now();
	daemon.updatedAt = account.clock.now();
	if (daemon.status === 'DELETE_IN_PROGRESS') {
		cluster.daemons.delete(daemon.name);
	}
}
