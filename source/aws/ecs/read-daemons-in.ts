import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {Registered} from '../../domain/account/registered.ts';
import type {ReadClusterOptions} from '../gateway.ts';
import type {Readable} from '../reading/readable.ts';
import {listDaemons, readDaemonByArn, readDaemonFamilies, readDaemonTaskDefinition} from './read-daemons.ts';

type Reading = {
	readonly ecs: ECSClient;
	readonly summary: ClusterSummary;
	readonly options: ReadClusterOptions;
	readonly attempt: Readable;
	readonly signal?: AbortSignal;
};

type Definitions = Readonly<Record<string, Registered>>;

/** Of a cluster without Managed Instances. */
export const noDaemons: Pick<Cluster, 'daemons' | 'families' | 'taskDefinitions'> = {
	daemons: [],
	families: {},
	taskDefinitions: {},
};

/** Daemons are an API of their own with its own permissions, often not granted: each call is allowed to fail alone. */
export async function readDaemonsIn({ecs, summary, options, attempt, signal}: Reading): Promise<typeof noDaemons> {
	const [daemons, families] = await Promise.all([
		attempt('ecs:ListDaemons', async () => describeDaemons(ecs, summary.arn, signal), []),
		options.depth === 'full'
			? attempt(
					'ecs:ListDaemonTaskDefinitions',
					async () => readDaemonFamilies(ecs, options.families, signal),
					{},
				)
			: {},
	]);
	const arns = daemons.map(({taskDefinitionArn}) => taskDefinitionArn);
	const taskDefinitions = await attempt(
		'ecs:DescribeDaemonTaskDefinition',
		async () => definitionsOf(ecs, arns, signal),
		{},
	);
	return {daemons, families, taskDefinitions};
}

/** There is no DescribeDaemons: one call each. One that went away in between is left out. */
async function describeDaemons(ecs: ECSClient, clusterArn: string, signal?: AbortSignal) {
	const arns = await listDaemons(ecs, clusterArn, signal);
	const found = await Promise.all(arns.map(async arn => readDaemonByArn(ecs, arn, signal)));
	return found.flatMap(daemon => daemon ?? []);
}

async function definitionsOf(ecs: ECSClient, arns: readonly string[], signal?: AbortSignal): Promise<Definitions> {
	const found = await Promise.all(
		[...new Set(arns)]
			// A daemon whose revision can't be read has none.
			.filter(arn => arn !== '')
			.map(async arn => [arn, await readDaemonTaskDefinition(ecs, arn, signal)] as const),
	);
	return Object.fromEntries(found.flatMap(([arn, definition]) => (definition ? [[arn, definition] as const] : [])));
}
