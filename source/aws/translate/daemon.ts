import type {
	DaemonDeploymentConfiguration,
	DaemonDeployment as AwsDaemonDeployment,
	DaemonDetail,
	DaemonRevision,
	Tag,
} from '@aws-sdk/client-ecs';
import type {Daemon, DaemonDeployment} from '../../domain/account/daemon.ts';
import {tags} from './tags.ts';

type Parts = {
	readonly detail: DaemonDetail;
	/** The newest revision: of the running deployment if there is one. */
	readonly revision?: DaemonRevision;
	readonly deployment?: AwsDaemonDeployment;
	readonly tags?: readonly Tag[];
};

/** A daemon from DescribeDaemon, DescribeDaemonRevisions and its newest deployment. */
export function daemon({detail, revision, deployment, tags: tagList}: Parts): Daemon {
	const revisions = detail.currentRevisions ?? [];
	const sum = (counts: ReadonlyArray<number | undefined>) =>
		counts.reduce<number>((total, count) => total + (count ?? 0), 0);
	return {
		arn: detail.daemonArn ?? '',
		// No answer of the API has the name: `daemon/<cluster>/<name>`.
		name: detail.daemonArn?.split('/').at(-1) ?? '',
		status: detail.status ?? '',
		taskDefinitionArn: revision?.daemonTaskDefinitionArn ?? '',
		// Of both: while a deployment runs, the current revisions may not name its providers yet.
		capacityProviderArns: [
			...new Set(
				[
					...revisions.flatMap(({capacityProviders}) => capacityProviders ?? []),
					...(deployment?.targetDaemonRevision?.capacityProviders ?? []),
				].flatMap(({arn}) => (arn === undefined ? [] : [arn])),
			),
		],
		// Settings belong to a deployment or a revision, not to the daemon: without one they are unknown.
		...settingsOf(deployment?.deploymentConfiguration),
		critical: revision?.critical,
		propagateTags: revision?.propagateTags,
		enableECSManagedTags: revision?.enableECSManagedTags,
		enableExecuteCommand: revision?.enableExecuteCommand,
		running: sum(revisions.map(({totalRunningCount}) => totalRunningCount)),
		withoutDaemon: sum(revisions.map(({totalWithoutDaemonCount}) => totalWithoutDaemonCount)),
		deployment: deployment && daemonDeployment(deployment),
		tags: tags(tagList),
	};
}

function settingsOf({
	drainPercent,
	bakeTimeInMinutes,
	alarms: {alarmNames = [], enable = false} = {},
}: DaemonDeploymentConfiguration = {}): Pick<Daemon, 'drainPercent' | 'bakeTimeInMinutes' | 'alarms'> {
	return {drainPercent, bakeTimeInMinutes, ...(alarmNames.length > 0 && {alarms: {alarmNames, enable}})};
}

function daemonDeployment({
	daemonDeploymentArn,
	status,
	statusReason,
	createdAt,
	targetDaemonRevision,
	sourceDaemonRevisions = [],
	rollback,
}: AwsDaemonDeployment): DaemonDeployment {
	const back = rollback?.rollbackTargetDaemonRevisionArn;
	const revision = back === undefined ? targetDaemonRevision : sourceDaemonRevisions.find(({arn}) => arn === back);
	return {
		arn: daemonDeploymentArn ?? '',
		status: status ?? '',
		statusReason,
		...(createdAt && {createdAt: createdAt.toISOString()}),
		...(back !== undefined && {isRolledBack: true}),
		running: revision?.totalRunningInstanceCount ?? 0,
		draining: revision?.totalDrainingInstanceCount ?? 0,
		withoutDaemon: revision?.totalWithoutDaemonInstanceCount ?? 0,
	};
}
