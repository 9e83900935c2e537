import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {Registered} from '../../domain/account/registered.ts';
import type {ReadClusterOptions} from '../gateway.ts';
import {oneByOne} from '../reading/in-batches.ts';
import type {Note, Readable} from '../reading/readable.ts';
import {listDaemons, readDaemonByArn, readDaemonRevisions, readDaemonTaskDefinition} from './read-daemons.ts';
import {newestOf, revisionIn} from './read-task-definitions.ts';

type Reading = {
	readonly ecs: ECSClient;
	readonly summary: ClusterSummary;
	readonly options: ReadClusterOptions;
	readonly attempt: Readable;
	readonly signal?: AbortSignal;
};

type Definitions = Readonly<Record<string, Registered>>;

/** Of a cluster without Managed Instances. */
export const noDaemons: Pick<Cluster, 'daemons' | 'families' | 'revisions' | 'taskDefinitions'> = {
	daemons: [],
	families: {},
	taskDefinitions: {},
};

/** Daemons are an API of their own with its own permissions, often not granted: each call is allowed to fail alone. */
export async function readDaemonsIn(
	{ecs, summary, options, attempt, signal}: Reading,
	ours: readonly string[],
): Promise<typeof noDaemons> {
	const daemons = await attempt(
		'daemons',
		async note => describeDaemons(ecs, {clusterArn: summary.arn, note}, signal),
		[],
	);
	// A daemon whose revision can't be read has none.
	const arns = daemons.map(({taskDefinitionArn}) => taskDefinitionArn).filter(arn => arn !== '');
	const families = new Set([...ours, ...arns.map(arn => revisionIn(arn).family)]);
	const [taskDefinitions, revisions] = await Promise.all([
		attempt('definitions', async note => definitionsOf(ecs, {arns, note}, signal), {}),
		options.depth === 'full'
			? attempt('families', async () => readDaemonRevisions(ecs, [...families], signal), [])
			: [],
	]);
	return {daemons, families: newestOf(revisions), revisions, taskDefinitions};
}

type Around = {readonly clusterArn: string; readonly note: Note};

/** There is no DescribeDaemons: one call each. One that went away in between is left out. */
export async function describeDaemons(ecs: ECSClient, {clusterArn, note}: Around, signal?: AbortSignal) {
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
		[...new Set(arns)],
		async arn => {
			const definition = await readDaemonTaskDefinition(ecs, arn, signal);
			return definition ? [[arn, definition] as const] : [];
		},
		note,
	);
	return Object.fromEntries(found);
}
