import {
	type DaemonDeployment,
	type DaemonRevision,
	DescribeDaemonDeploymentsCommand,
	DescribeDaemonRevisionsCommand,
	type ECSClient,
	ListDaemonDeploymentsCommand,
} from '@aws-sdk/client-ecs';
import {daemonSettings} from '../../../domain/account/daemon.ts';
import type {PastDeployment} from '../../../domain/account/history.ts';
import type {HistoryAddress} from '../../gateway.ts';
import {allPages} from '../../reading/pages.ts';
import {refusedInside} from '../../reading/refused-inside.ts';
import {daemon} from '../../translate/daemon.ts';
import {readDaemonRevisions, readDaemonTaskDefinition} from '../read-daemons.ts';
import type {Listed, Source} from './source.ts';

/** The deployments of a daemon. Each knows its own settings; those of its tasks stand in its revision. */
export function pastOfDaemon(ecs: ECSClient, {arn: daemonArn}: HistoryAddress, signal?: AbortSignal): Source {
	return {
		list: async () => listDeployments(ecs, daemonArn, signal),
		describe: async arns => describeDeployments(ecs, arns, signal),
		definition: async arn => readDaemonTaskDefinition(ecs, arn, signal),
		revisions: async family => readDaemonRevisions(ecs, [family], signal),
	};
}

async function listDeployments(
	ecs: ECSClient,
	daemonArn: string,
	abortSignal?: AbortSignal,
): Promise<readonly Listed[]> {
	const found = await allPages(async nextToken => {
		const {daemonDeployments, nextToken: next} = await ecs.send(
			new ListDaemonDeploymentsCommand({daemonArn, maxResults: 100, nextToken}),
			{abortSignal},
		);
		return {items: daemonDeployments, next};
	});
	return found.flatMap(({daemonDeploymentArn: arn, createdAt}) =>
		arn === undefined ? [] : [{arn, createdAt: createdAt?.getTime() ?? 0}],
	);
}

async function describeDeployments(
	ecs: ECSClient,
	asked: readonly string[],
	abortSignal?: AbortSignal,
): Promise<readonly PastDeployment[]> {
	const {daemonDeployments = [], failures} = await ecs.send(
		new DescribeDaemonDeploymentsCommand({daemonDeploymentArns: [...asked]}),
		{abortSignal},
	);
	const given = daemonDeployments.map(({daemonDeploymentArn}) => daemonDeploymentArn);
	// Listed a moment ago, so that "missing" is no answer.
	await refusedInside({ecs, operation: 'DescribeDaemonDeployments', asked, given, failures, isThere: true});
	const revisions = await describeRevisions(
		ecs,
		[...new Set(daemonDeployments.flatMap(({targetDaemonRevision}) => targetDaemonRevision?.arn ?? []))],
		abortSignal,
	);
	return daemonDeployments.map(one =>
		pastDeployment(
			one,
			revisions.find(({daemonRevisionArn: arn}) => arn === one.targetDaemonRevision?.arn),
		),
	);
}

async function describeRevisions(
	ecs: ECSClient,
	asked: readonly string[],
	abortSignal?: AbortSignal,
): Promise<readonly DaemonRevision[]> {
	// A deployment that takes the daemon away brings no revision.
	if (asked.length === 0) {
		return [];
	}

	const {daemonRevisions = [], failures} = await ecs.send(
		new DescribeDaemonRevisionsCommand({daemonRevisionArns: [...asked]}),
		{abortSignal},
	);
	const given = daemonRevisions.map(({daemonRevisionArn}) => daemonRevisionArn);
	await refusedInside({ecs, operation: 'DescribeDaemonRevisions', asked, given, failures});
	return daemonRevisions;
}

function pastDeployment(deployment: DaemonDeployment, revision: DaemonRevision | undefined): PastDeployment {
	const taskDefinition = revision?.daemonTaskDefinitionArn;
	return {
		arn: deployment.daemonDeploymentArn ?? '',
		status: deployment.status ?? '',
		createdAt: deployment.createdAt?.toISOString(),
		...(taskDefinition !== undefined && {
			taskDefinition,
			settings: daemonSettings(daemon({detail: {}, deployment, revision})),
		}),
	};
}
