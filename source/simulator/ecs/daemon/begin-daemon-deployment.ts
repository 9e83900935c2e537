import {resourceArn} from '../resource-arn.ts';
import type {Where} from '../scheduler/where.ts';
import type {Daemon, DaemonDeployment, DaemonRevision, DaemonSettings} from './daemon.ts';
import {daemonTarget} from './daemon-target.ts';

/**
Starts a deployment of new settings, or of nothing when the daemon goes away. A deployment that still runs ends where it
is, so the fleet may be mixed until the new one has been everywhere (ECS, "Daemon deployments"). No instance is touched
here: the scheduler begins when the deployment is IN_PROGRESS.
*/
export function beginDaemonDeployment(
	daemon: Daemon,
	settings: DaemonSettings | undefined,
	{account, cluster, region}: Where,
): DaemonDeployment {
	const now = account.clock.now();
	const place = {partition: account.partition, region: region.name, accountId: account.id};
	// Asked before the new deployment is put in front. After a rollback this is the revision that it went back to.
	const source = daemonTarget(daemon);
	const target: DaemonRevision | undefined =
		settings === undefined
			? undefined
			: {
					arn: resourceArn(place, 'daemon-revision', cluster.name, daemon.name, account.random.digits(19)),
					createdAt: now,
					settings,
				};
	const [running] = daemon.deployments;
	if (running !== undefined && (running.finishedAt ?? running.stoppedAt) === undefined) {
		running.status = 'STOPPED';
		// The status is the API's, the sentence ours.
		running.statusReason = 'Superseded by a newer deployment.';
		running.stoppedAt = now;
	}

	if (target !== undefined) {
		daemon.revisions.unshift(target);
	}

	const deployment: DaemonDeployment = {
		arn: resourceArn(
			place,
			'daemon-deployment',
			cluster.name,
			daemon.name,
			account.random.characters(21, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
		),
		target,
		sources: source === undefined ? [] : [source],
		createdAt: now,
		status: 'PENDING',
		failureCount: 0,
	};
	daemon.deployments.unshift(deployment);
	daemon.updatedAt = now;
	// New settings may have mended what failed, so nobody waits for the end of a pause.
	daemon.startsAgainAt = 0;
	return deployment;
}
