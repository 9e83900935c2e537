import type {Daemon, DaemonRevision} from './daemon.ts';

/**
The revision that new instances get: that of the newest deployment, or the one before it once that is taken back; none
while the daemon is taken away.
*/
export function daemonTarget({deployments}: Daemon): DaemonRevision | undefined {
	const [deployment] = deployments;
	return deployment?.rollback === undefined ? deployment?.target : deployment.sources[0];
}

/** The last part of its ARN: 19 digits. Tasks of the daemon carry it as `startedBy`, which is ours. */
export function revisionId({arn}: DaemonRevision): string {
	return arn.slice(arn.lastIndexOf('/') + 1);
}
