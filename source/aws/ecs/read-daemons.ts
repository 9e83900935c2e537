import {
	DescribeDaemonCommand,
	DescribeDaemonDeploymentsCommand,
	DescribeDaemonRevisionsCommand,
	DescribeDaemonTaskDefinitionCommand,
	type ECSClient,
	ListDaemonDeploymentsCommand,
	ListDaemonsCommand,
	ListDaemonTaskDefinitionsCommand,
	ListTagsForResourceCommand,
	type Tag,
} from '@aws-sdk/client-ecs';
import type {Daemon} from '../../domain/account/daemon.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Registered} from '../../domain/account/registered.ts';
import {allPages} from '../reading/pages.ts';
import {refusedInside} from '../reading/refused-inside.ts';
import {daemon} from '../translate/daemon.ts';
import {registeredDaemon} from '../translate/registered.ts';
import {mostRevisions, revisionIn} from './read-task-definitions.ts';

/** The ARNs of a cluster's daemons. */
export async function listDaemons(
	ecs: ECSClient,
	clusterArn: string,
	abortSignal?: AbortSignal,
): Promise<readonly string[]> {
	const summaries = await allPages(async nextToken => {
		const {daemonSummariesList, nextToken: next} = await ecs.send(
			new ListDaemonsCommand({clusterArn, maxResults: 100, nextToken}),
			{abortSignal},
		);
		return {items: daemonSummariesList, next};
	});
	return summaries.flatMap(({daemonArn}) => daemonArn ?? []);
}

/** One daemon. A rollout is judged without tags, which have a permission of their own. */
type DaemonToRead = {readonly arn: string; readonly withTags: boolean};

/** One daemon with its newest deployment; `undefined` when it is gone. */
export async function readDaemonByArn(
	ecs: ECSClient,
	{arn: daemonArn, withTags}: DaemonToRead,
	abortSignal?: AbortSignal,
): Promise<Daemon | undefined> {
	// Together, though a missing daemon makes two of them vain: that is rare, and a rollout is watched by this call.
	const [detail, deployment, tagList] = await Promise.all([
		describe(ecs, daemonArn, abortSignal),
		newestDeployment(ecs, daemonArn, abortSignal),
		withTags ? tagsOf(ecs, daemonArn, abortSignal) : [],
	]);
	// Deleted between two looks, which is no failure of reading.
	if (detail === undefined) {
		return undefined;
	}

	// What was asked for last, or what AWS went back to: the current revisions lag behind while a deployment runs.
	const asked = deployment?.rollback?.rollbackTargetDaemonRevisionArn ?? deployment?.targetDaemonRevision?.arn;
	const revisionArn = asked ?? detail.currentRevisions?.at(-1)?.arn;
	const revision = revisionArn === undefined ? undefined : await describeRevision(ecs, revisionArn, abortSignal);
	return daemon({detail, deployment, revision, tags: tagList});
}

/** A daemon task definition by ARN, or the newest of a family. */
export async function readDaemonTaskDefinition(
	ecs: ECSClient,
	daemonTaskDefinition: string,
	abortSignal?: AbortSignal,
): Promise<Registered | undefined> {
	const {daemonTaskDefinition: found} = await ecs.send(
		new DescribeDaemonTaskDefinitionCommand({daemonTaskDefinition}),
		{abortSignal},
	);
	return found && registeredDaemon(found, await tagsOf(ecs, found.daemonTaskDefinitionArn ?? '', abortSignal));
}

/** The last ACTIVE revisions of families of daemons, the newest of each first. */
export async function readDaemonRevisions(
	ecs: ECSClient,
	families: readonly string[],
	abortSignal?: AbortSignal,
): Promise<readonly Registered[]> {
	const found = await Promise.all(
		families.map(async family => {
			const {daemonTaskDefinitions = []} = await ecs.send(
				new ListDaemonTaskDefinitionsCommand({
					family,
					status: 'ACTIVE',
					sort: 'DESC',
					maxResults: mostRevisions,
				}),
				{abortSignal},
			);
			return Promise.all(
				daemonTaskDefinitions
					.flatMap(({arn}) => arn ?? [])
					// By number: what the order of this list goes by is not documented.
					.toSorted((a, b) => revisionIn(b).revision - revisionIn(a).revision)
					.map(async arn => readDaemonTaskDefinition(ecs, arn, abortSignal)),
			);
		}),
	);
	return found.flat().flatMap(one => one ?? []);
}

/** The newest ACTIVE daemon revision of each family that has one. */
export async function readDaemonFamilies(
	ecs: ECSClient,
	families: readonly string[],
	abortSignal?: AbortSignal,
): Promise<Readonly<Record<string, Registered>>> {
	const found = await Promise.all(
		families.map(async family => {
			const {daemonTaskDefinitions} = await ecs.send(
				// LAST_REGISTERED gives one revision a family, so there is nothing to page through or to sort.
				new ListDaemonTaskDefinitionsCommand({family, status: 'ACTIVE', revision: 'LAST_REGISTERED'}),
				{abortSignal},
			);
			const arn = daemonTaskDefinitions?.[0]?.arn;
			const definition = arn === undefined ? undefined : await readDaemonTaskDefinition(ecs, arn, abortSignal);
			return definition === undefined ? [] : [[family, definition] as const];
		}),
	);
	return Object.fromEntries(found.flat());
}

/** Unlike DescribeServices, which lists failures, this operation throws for what is missing. */
async function describe(ecs: ECSClient, daemonArn: string, abortSignal?: AbortSignal) {
	try {
		const {daemon: found} = await ecs.send(new DescribeDaemonCommand({daemonArn}), {abortSignal});
		return found;
	} catch (error) {
		if (isRefusal(error, 'DaemonNotFoundException')) {
			return undefined;
		}

		throw error;
	}
}

async function describeRevision(ecs: ECSClient, arn: string, abortSignal?: AbortSignal) {
	const asked = [arn];
	const {daemonRevisions = [], failures} = await ecs.send(
		new DescribeDaemonRevisionsCommand({daemonRevisionArns: asked}),
		{abortSignal},
	);
	const given = daemonRevisions.map(({daemonRevisionArn}) => daemonRevisionArn);
	await refusedInside({ecs, operation: 'DescribeDaemonRevisions', asked, given, failures, isThere: true});
	return daemonRevisions[0];
}

async function newestDeployment(ecs: ECSClient, daemonArn: string, abortSignal?: AbortSignal) {
	try {
		const {daemonDeployments: summaries} = await ecs.send(new ListDaemonDeploymentsCommand({daemonArn}), {
			abortSignal,
		});
		// The order of ListDaemonDeployments is not documented.
		const newest = (summaries ?? []).toSorted(
			(a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0),
		)[0]?.daemonDeploymentArn;
		if (newest === undefined) {
			return undefined;
		}

		const asked = [newest];
		const {daemonDeployments = [], failures} = await ecs.send(
			new DescribeDaemonDeploymentsCommand({daemonDeploymentArns: asked}),
			{abortSignal},
		);
		const given = daemonDeployments.map(({daemonDeploymentArn}) => daemonDeploymentArn);
		await refusedInside({ecs, operation: 'DescribeDaemonDeployments', asked, given, failures, isThere: true});
		return daemonDeployments[0];
	} catch (error) {
		if (isRefusal(error, 'DaemonNotFoundException')) {
			return undefined;
		}

		throw error;
	}
}

// No page of AWS says whether daemons have tags to list: a refusal of such a resource (ECS API, ListTagsForResource)
// means none. Any other failure says nothing of them.
async function tagsOf(ecs: ECSClient, resourceArn: string, abortSignal?: AbortSignal): Promise<readonly Tag[]> {
	try {
		const {tags} = await ecs.send(new ListTagsForResourceCommand({resourceArn}), {abortSignal});
		return tags ?? [];
	} catch (error) {
		if (isRefusal(error, 'InvalidParameterException') || isRefusal(error, 'UnsupportedFeatureException')) {
			return [];
		}

		throw error;
	}
}

function isRefusal(error: unknown, name: string): boolean {
	return error instanceof ProblemError && error.problem.code === 'aws-refused' && error.problem.name === name;
}
