import type {Aws} from '../../aws/gateway.ts';
import type {Cluster, ClusterSummary, Unread} from '../../domain/account/cluster.ts';
import {describeCluster, standingOf} from '../../domain/found/describe-cluster.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Entry} from '../../domain/choices/given.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import {placementGroups} from '../../domain/hosts/placement-groups.ts';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Ports} from '../ports.ts';
import {choicesOf} from '../choosing/session.ts';
import {gather} from './gather.ts';
import type {Reader} from './reader.ts';

/** Finds the clusters of every chosen region and reads what their instances are; each appears as it arrives. */
export const findClusters: Reader = {
	due: session => session.observed.identity && choicesOf(session).regions && 'clusters',
	async *read(session, ports) {
		const {regions = []} = choicesOf(session);
		const {aws} = session;
		if (!aws) {
			return session;
		}

		yield {type: 'reading', what: 'clusters', subject: regions.join(', ')};
		const found: ClusterSummary[] = [];
		const clusters: Cluster[] = [];
		const refusals = new Map<string, NonNullable<Step['refused']>>();
		for await (const step of gather(regions.map(region => readRegion(aws, region, ports)))) {
			found.push(...step.found);
			clusters.push(...step.clusters);
			if (step.refused) {
				refusals.set(step.region, step.refused);
			}

			yield* step.events;
		}

		const [refusal] = refusals.values();
		if (regions.length === 1 && refusal) {
			throw new ProblemError(refusal.problem);
		}

		if (found.length === 0) {
			throw new ProblemError({code: 'no-clusters', regions});
		}

		const read = regions.map(region => ({
			region,
			...(refusals.has(region) && {refused: refusals.get(region)?.unread}),
		}));
		return {...session, observed: {...session.observed, regions: read, found, clusters}};
	},
};

type Step = {
	readonly region: string;
	readonly found: readonly ClusterSummary[];
	readonly clusters: readonly Cluster[];
	readonly refused?: {readonly unread: Unread; readonly problem: Problem};
	readonly events: readonly SetupEvent[];
};

/** One region: its list page by page, then the inside of each cluster side by side. The gateway paces itself. */
async function* readRegion(aws: Aws, region: string, {clock, interrupt, run}: Ports): AsyncGenerator<Step> {
	const named = namedClusters(run.given.entries.clusters?.entry);
	const begun = clock.now();
	let instances = 0;
	let count = 0;
	try {
		for await (const page of aws.readClusters(region, interrupt.graceful)) {
			count += page.length;
			instances += page.reduce((sum, {instanceCount}) => sum + instanceCount, 0);
			yield {region, found: page, clusters: [], events: []};
			const isWanted = ({arn, name}: ClusterSummary) =>
				named === undefined || named.includes(arn) || named.includes(name);
			yield {
				region,
				found: [],
				clusters: page.filter(summary => !isWanted(summary)).map(summary => unseen(summary)),
				events: [],
			};
			for await (const cluster of gather(
				page.filter(summary => isWanted(summary)).map(summary => inside(aws, summary, interrupt.graceful)),
			)) {
				yield {
					region,
					found: [],
					clusters: [cluster],
					events: [
						{
							type: 'observed',
							facts: {kind: 'cluster', facts: describeCluster(cluster, findAgents(cluster))},
						},
					],
				};
			}
		}

		yield {
			region,
			found: [],
			clusters: [],
			events: [
				{
					type: 'observed',
					facts: {kind: 'region', region, clusters: count, instances, seconds: (clock.now() - begun) / 1000},
				},
			],
		};
	} catch (error) {
		if (!(error instanceof ProblemError)) {
			throw error;
		}

		const {problem} = error;
		yield {
			region,
			found: [],
			clusters: [],
			refused: {
				problem,
				unread: {
					operation: 'ListClusters',
					code: problem.code,
					message: '',
					...(isAwsProblem(problem) && {problem}),
				},
			},
			events: [{type: 'observed', facts: {kind: 'region-refused', region, code: problem.code}}],
		};
	}
}

/** A cluster that can't take the Agent anyway is not looked into. */
async function* inside(aws: Aws, summary: ClusterSummary, signal: AbortSignal): AsyncGenerator<Cluster> {
	yield standingOf(summary).kind === 'open'
		? await aws.readCluster(summary, {families: [], depth: 'list'}, signal)
		: unseen(summary);
}

/** A cluster as the list shows it, for one that nobody looks into. */
function unseen(summary: ClusterSummary): Cluster {
	return {
		...summary,
		providers: [],
		instances: [],
		daemonServices: [],
		taskDefinitions: {},
		families: {},
		daemons: [],
		tasks: [],
		unread: [],
	};
}

/** Which clusters were named before the run: the others are not looked into, and an account can have thousands. */
function namedClusters(entry: Entry | undefined): readonly string[] | undefined {
	const names =
		typeof entry === 'string'
			? entry.split(',').map(name => name.trim())
			: Array.isArray(entry)
				? entry
				: undefined;
	return names?.includes('all') ? undefined : names;
}

/** Reads the chosen clusters in full: tasks and their ports, EC2's view of the instances, the families we'd write. */
export const readChosen: Reader = {
	due(session) {
		const {clusters, settings} = choicesOf(session);
		return session.observed.found.length > 0 && clusters
			? `chosen ${clusters.join(' ')} ${settings?.family ?? 'datadog-agent-task'} ` +
					`${settings?.serviceName ?? 'datadog-agent'}`
			: undefined;
	},
	async *read(session, {interrupt}) {
		const {aws, observed} = session;
		const {clusters: chosen = [], settings} = choicesOf(session);
		if (!aws) {
			return session;
		}

		const family = settings?.family ?? 'datadog-agent-task';
		const summaries = observed.found.filter(({arn}) => chosen.includes(arn));
		const read = new Map(observed.clusters.map(cluster => [cluster.arn, cluster]));
		for (const {name} of summaries) {
			yield {type: 'reading', what: 'cluster', subject: name};
		}

		const full = summaries.map(async summary => {
			const cluster = read.get(summary.arn);
			const suffixes = cluster ? placementGroups(cluster, {}).map(({suffix}) => suffix) : [''];
			const families = [...new Set(['', ...suffixes].map(suffix => `${family}${suffix}`))];
			const services = suffixes.map(suffix => `${settings?.serviceName ?? 'datadog-agent'}${suffix}`);
			return aws.readCluster(summary, {families, services, depth: 'full'}, interrupt.graceful);
		});
		for (const cluster of await Promise.all(full)) {
			read.set(cluster.arn, cluster);
			yield {type: 'observed', facts: {kind: 'cluster', facts: describeCluster(cluster, findAgents(cluster))}};
		}

		return {...session, observed: {...observed, clusters: [...read.values()]}};
	},
};
