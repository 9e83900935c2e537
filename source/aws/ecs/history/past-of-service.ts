import {
	DescribeServiceDeploymentsCommand,
	DescribeServiceRevisionsCommand,
	type ECSClient,
	ListServiceDeploymentsCommand,
	type ServiceDeployment,
	type ServiceRevision,
} from '@aws-sdk/client-ecs';
import type {PastDeployment} from '../../../domain/account/history.ts';
import type {HistoryAddress} from '../../gateway.ts';
import {allPages} from '../../reading/pages.ts';
import {plainJson} from '../../reading/plain-json.ts';
import {refusedInside} from '../../reading/refused-inside.ts';
import {readRevisions, readTaskDefinition} from '../read-task-definitions.ts';
import type {Listed, Source} from './source.ts';

/** The deployments of a service, each with the revision of the service that it was to bring. */
export function pastOfService(ecs: ECSClient, at: HistoryAddress, signal?: AbortSignal): Source {
	return {
		list: async () => listDeployments(ecs, at, signal),
		describe: async arns => describeDeployments(ecs, arns, signal),
		definition: async arn => readTaskDefinition(ecs, arn, signal),
		revisions: async family => readRevisions(ecs, {family}, signal),
	};
}

async function listDeployments(
	ecs: ECSClient,
	{cluster, arn: service}: HistoryAddress,
	abortSignal?: AbortSignal,
): Promise<readonly Listed[]> {
	const found = await allPages(async nextToken => {
		const {serviceDeployments, nextToken: next} = await ecs.send(
			new ListServiceDeploymentsCommand({cluster, service, maxResults: 100, nextToken}),
			{abortSignal},
		);
		return {items: serviceDeployments, next};
	});
	return found.flatMap(({serviceDeploymentArn: arn, createdAt}) =>
		arn === undefined ? [] : [{arn, createdAt: createdAt?.getTime() ?? 0}],
	);
}

async function describeDeployments(
	ecs: ECSClient,
	asked: readonly string[],
	abortSignal?: AbortSignal,
): Promise<readonly PastDeployment[]> {
	const {serviceDeployments = [], failures} = await ecs.send(
		new DescribeServiceDeploymentsCommand({serviceDeploymentArns: [...asked]}),
		{abortSignal},
	);
	const given = serviceDeployments.map(({serviceDeploymentArn}) => serviceDeploymentArn);
	// Listed a moment ago, so that "missing" is no answer.
	await refusedInside({ecs, operation: 'DescribeServiceDeployments', asked, given, failures, isThere: true});
	const revisions = await describeRevisions(
		ecs,
		[...new Set(serviceDeployments.flatMap(({targetServiceRevision}) => targetServiceRevision?.arn ?? []))],
		abortSignal,
	);
	return serviceDeployments.map(one =>
		pastDeployment(
			one,
			revisions.find(({serviceRevisionArn: arn}) => arn === one.targetServiceRevision?.arn),
		),
	);
}

/** Those of before 2024-10-25 are `MISSING` (ECS, "Amazon ECS service revisions"), and then not known. */
async function describeRevisions(
	ecs: ECSClient,
	asked: readonly string[],
	abortSignal?: AbortSignal,
): Promise<readonly ServiceRevision[]> {
	if (asked.length === 0) {
		return [];
	}

	const {serviceRevisions = [], failures} = await ecs.send(
		new DescribeServiceRevisionsCommand({serviceRevisionArns: [...asked]}),
		{abortSignal},
	);
	const given = serviceRevisions.map(({serviceRevisionArn}) => serviceRevisionArn);
	await refusedInside({ecs, operation: 'DescribeServiceRevisions', asked, given, failures});
	return serviceRevisions;
}

function pastDeployment(from: ServiceDeployment, revision: ServiceRevision | undefined): PastDeployment {
	return {
		arn: from.serviceDeploymentArn ?? '',
		status: from.status ?? '',
		createdAt: from.createdAt?.toISOString(),
		taskDefinition: revision?.taskDefinition,
		deploymentConfiguration: plainJson(from.deploymentConfiguration),
		networkConfiguration: plainJson(revision?.networkConfiguration),
	};
}
