import type {Account} from '../../account/account.ts';
import type {Output} from '../../server/call.ts';
import type {Cluster} from '../cluster/cluster.ts';
import {daemonThreshold} from '../scheduler/reconcile-daemon.ts';
import type {Daemon, DaemonDeployment, DaemonRevision} from './daemon.ts';
import {daemonInstances, daemonTask} from './daemon-instances.ts';
import {daemonTarget, revisionId} from './daemon-target.ts';

type Counts = {readonly running: number; readonly without: number; readonly draining: number};

/** Which daemon is shown, and where. */
type Place = {readonly daemon: Daemon; readonly cluster: Cluster; readonly account: Account};

/** Which of its revisions is counted. */
type Counted = Place & {readonly revision: DaemonRevision};

/**
A daemon as DescribeDaemon shows it; its name stands only in the ARN. `currentRevisions` are the target, even when
nothing of it runs, and the one before for as long as tasks of it run. The settings of a revision aren't in here: they
take DescribeDaemonRevisions.
*/
export function describeDaemon(place: Place): Output {
	const {daemon, cluster} = place;
	const revisions = [daemonTarget(daemon), ...(daemon.deployments[0]?.sources ?? [])];
	const shown = [...new Set(revisions)].flatMap(revision => revision ?? []);
	return {
		daemonArn: daemon.arn,
		clusterArn: cluster.arn,
		status: daemon.status,
		currentRevisions: shown
			.map(revision => ({revision, total: counts({...place, revision})}))
			.filter(({revision, total}) => revision === daemonTarget(daemon) || total.running > 0)
			.map(({revision, total}) => ({
				arn: revision.arn,
				capacityProviders: revision.settings.capacityProviderArns.map(arn => {
					const {running, without} = counts({...place, revision}, arn);
					return {arn, runningCount: running, withoutDaemonCount: without};
				}),
				totalRunningCount: total.running,
				totalWithoutDaemonCount: total.without,
			})),
		deploymentArn: daemon.deployments[0]?.arn,
		createdAt: daemon.createdAt,
		updatedAt: daemon.updatedAt,
	};
}

/**
A deployment of a daemon as DescribeDaemonDeployments shows it. Its counts are those of now, also for a deployment that
ended long ago.
*/
export function describeDaemonDeployment(deployment: DaemonDeployment, place: Place): Output {
	const {daemon, cluster, account} = place;
	const {arn, status, statusReason, createdAt, startedAt, stoppedAt, finishedAt, rollback, target} = deployment;
	const {alarms, drainPercent = 25, bakeTimeInMinutes = 0} = target?.settings ?? {};
	return {
		daemonDeploymentArn: arn,
		clusterArn: cluster.arn,
		status,
		statusReason,
		targetDaemonRevision: target === undefined ? undefined : detail({...place, revision: target}),
		sourceDaemonRevisions: deployment.sources.map(source => detail({...place, revision: source})),
		circuitBreaker: {
			failureCount: deployment.failureCount,
			status: breakerStatus(deployment),
			threshold: daemonThreshold(daemonInstances(daemon, cluster, account).all.length),
		},
		// Alarms are left out, so nothing watches them, whatever was asked.
		alarms: {status: 'DISABLED', alarmNames: alarms?.alarmNames ?? [], triggeredAlarmNames: []},
		rollback,
		deploymentConfiguration: {drainPercent, alarms, bakeTimeInMinutes},
		createdAt,
		startedAt,
		stoppedAt,
		finishedAt,
	};
}

// Never DISABLED: the breaker of daemons is built in (API).
function breakerStatus({rollback, status, finishedAt}: DaemonDeployment): string {
	if (rollback !== undefined || status === 'ROLLBACK_FAILED') {
		return 'TRIGGERED';
	}

	return finishedAt === undefined ? 'MONITORING' : 'MONITORING_COMPLETE';
}

function detail(counted: Counted): Output {
	const {revision} = counted;
	const {running, without, draining} = counts(counted);
	return {
		arn: revision.arn,
		capacityProviders: revision.settings.capacityProviderArns.map(arn => {
			const own = counts(counted, arn);
			return {
				arn,
				runningInstanceCount: own.running,
				withoutDaemonInstanceCount: own.without,
				drainingInstanceCount: own.draining,
			};
		}),
		totalRunningInstanceCount: running,
		totalWithoutDaemonInstanceCount: without,
		totalDrainingInstanceCount: draining,
	};
}

// Only a daemon that isn't critical lets an instance live without it (API, `withoutDaemonInstanceCount`). Draining
// instances are counted for every revision, which is ours.
function counts({daemon, revision, cluster, account}: Counted, provider?: string): Counts {
	const id = revisionId(revision);
	const instances = daemonInstances(daemon, cluster, account).all.filter(
		({capacityProviderName = ''}) => provider === undefined || provider.endsWith(`/${capacityProviderName}`),
	);
	const assigned = instances.filter(instance => daemon.assigned.get(instance.id) === id);
	const running = assigned.filter(
		instance => daemonTask(daemon, instance.id, cluster)?.lastStatus === 'RUNNING' && instance.status === 'ACTIVE',
	);
	const active = assigned.filter(({status}) => status === 'ACTIVE');
	return {
		running: running.length,
		without: revision.settings.critical ? 0 : active.length - running.length,
		draining: instances.filter(({status}) => status === 'DRAINING').length,
	};
}
