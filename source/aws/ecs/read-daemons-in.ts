import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {Registered} from '../../domain/account/registered.ts';
import type {ReadClusterOptions} from '../gateway.ts';
import {oneByOne} from '../reading/in-batches.ts';
import type {Note, Readable} from '../reading/readable.ts';
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
		attempt('daemons', async note => describeDaemons(ecs, {clusterArn: summary.arn, note}, signal), []),
		options.depth === 'full'
			? attempt('families', async () => readDaemonFamilies(ecs, options.families, signal), {})
			: {},
	]);
	const arns = daemons.map(({taskDefinitionArn}) => taskDefinitionArn);
	const taskDefinitions = await attempt('definitions', async note => definitionsOf(ecs, {arns, note}, signal), {});
	return {daemons, families, taskDefinitions};
}

type Around = {readonly clusterArn: string; readonly note: Note};

/** There is no DescribeDaemons: one call each. One that went away in between is left out. */
async function describeDaemons(ecs: ECSClient, {clusterArn, note}: Around, signal?: AbortSignal) {
	const arns = await listDaemons(ecs, clusterArn, signal);
	return oneByOne(
		arns,
		async arn => {
			const daemon = await readDaemonByArn(ecs, {arn, withTags: true}, signal);
			return daemon ? [daemon] : [];
		},
		note,
	);
}

type Wanted = {readonly arns: readonly string[]; readonly note: Note};

async function definitionsOf(ecs: ECSClient, {arns, note}: Wanted, signal?: AbortSignal): Promise<Definitions> {
	const found = await oneByOne(
		// A daemon whose revision can't be read has none.
		[...new Set(arns)].filter(arn => arn !== ''),
		async arn => {
			const definition = await readDaemonTaskDefinition(ecs, arn, signal);
			return definition ? [[arn, definition] as const] : [];
		},
		note,
	);
	return Object.fromEntries(found);
}
