import {resourceArn} from '../resource-arn.ts';
import type {Where} from '../scheduler/where.ts';
import type {Daemon, DaemonDeployment, DaemonRevision, DaemonSettings} from './daemon.ts';
import {daemonTarget} from './daemon-target.ts';

/**
Starts a deployment of new settings, or of nothing when the daemon goes away. A deployment that still runs ends where it
is.
*/
export function beginDaemonDeployment(
	daemon: Daemon,
	settings: DaemonSettings | undefined,
	{account, cluster, region}: Where,
): DaemonDeployment {
	const now = account.clock.now();
	const place = {partition: account.partition, region: region.name, accountId: account.id};
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
	daemon.startsAgainAt = 0;
	return deployment;
}
