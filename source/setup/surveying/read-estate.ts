import type {AwsReader} from '../../aws/gateway.ts';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {Observed} from '../../domain/account/observed.ts';
import {isSignedOut} from '../../domain/choices/problem/is-signed-out.ts';
import {ok, refused as unknown, type Checked} from '../../domain/choices/problem/checked.ts';
import {ProblemError, type Problem} from '../../domain/choices/problem/problem.ts';
import {agentEstate} from '../../domain/estate/agent-estate.ts';
import {clusterEstate} from '../../domain/estate/cluster-estate.ts';
import {clustersNamed} from '../../domain/estate/clusters-named.ts';
import type {Surveying} from '../../domain/estate/drift.ts';
import type {Estate} from '../../domain/estate/estate.ts';
import type {AgentSeen, Closer} from '../../domain/estate/rollout-now.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import {namesHere} from '../choosing/names-here.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Ports} from '../ports.ts';
import {gather} from '../readers/gather.ts';
import {readRegion} from '../readers/read-region.ts';

/** What was read of the regions. */
export type Regions = Pick<Observed, 'regions' | 'found' | 'clusters'>;

/** All regions once more, or why that could not be: what was read before stays the answer then. */
export type SeenAgain =
	{readonly kind: 'seen'; readonly regions: Regions} | {readonly kind: 'missed'; readonly problem: Problem};

/** Reads the regions that could be read at first once more. */
export async function seenAgain(aws: AwsReader, {regions}: Regions, ports: Ports): Promise<SeenAgain> {
	const known = regions.filter(({unread}) => unread === undefined).map(({region}) => region);
	const found: ClusterSummary[] = [];
	const clusters: Cluster[] = [];
	const refused: Problem[] = [];
	for await (const step of gather(
		known.map(region => readRegion(region, {aws, inSeveral: known.length > 1}, ports)),
	)) {
		found.push(...step.found);
		clusters.push(...step.clusters);
		refused.push(...(step.refused ? [step.refused] : []));
	}

	// What signing in mends is told first, since a person can do that.
	const problem = refused.find(each => isSignedOut(each)) ?? refused[0];
	return problem ? {kind: 'missed', problem} : {kind: 'seen', regions: {regions, found, clusters}};
}

/** What an estate is read with. */
export type Place = {readonly session: LookedAt; readonly ports: Ports; readonly surveying: Surveying};

type Meant = {readonly clusters: readonly Cluster[]; readonly isNamed: boolean};

/** What was read of the clusters that are asked for. Throws a ProblemError for a name that is no cluster's. */
export function clustersIn(seen: Regions, ports: Pick<Ports, 'run' | 'missing'>): Meant {
	const entry = ports.run.given.entries.clusters?.entry;
	const of = (name: string): Checked<unknown> => {
		const one = clustersNamed([name], seen);
		return one.kind === 'unknown' ? unknown(one.problem) : ok(one);
	};

	const names = entry === undefined ? [] : namesHere(entry, {ports, seen, of});

	const named = clustersNamed(names, seen);
	if (named.kind === 'unknown') {
		throw new ProblemError(named.problem);
	}

	const read = new Map(seen.clusters.map(cluster => [cluster.arn, cluster]));
	return {clusters: named.clusters.flatMap(({arn}) => read.get(arn) ?? []), isNamed: named.isNamed};
}

/** All Agents of what was read, as they are now. Throws as `clustersIn`. */
export async function estateOf(seen: Regions, place: Place): Promise<Estate> {
	const {ports, surveying} = place;
	const {clusters, isNamed} = clustersIn(seen, ports);
	const at = new Date(ports.clock.now()).toISOString();
	return {
		at,
		account: surveying.identity.account,
		clusters: await Promise.all(
			clusters.map(async cluster => {
				const closer = await lookedCloser({cluster, at}, place);
				const agents = findAgents(cluster).map(agent => {
					const near = closer.get(agent.arn);
					return agentEstate(agent, {cluster, at, ...(near && {closer: near})}, surveying);
				});
				return clusterEstate({cluster, at, isNamed, closer, agents});
			}),
		),
		unread: seen.regions.flatMap(({region, unread}) => (unread ? [{region, problem: unread}] : [])),
	};
}

/** Why some instances don't run an Agent stands in its stopped tasks, which are asked for only then. */
async function lookedCloser(
	{cluster, at}: AgentSeen,
	{session: {aws}, ports: {interrupt}, surveying}: Place,
): Promise<ReadonlyMap<string, Closer>> {
	const unwell = findAgents(cluster).filter(agent => {
		const {health} = agentEstate(agent, {cluster, at}, surveying);
		return ['incomplete', 'failing', 'rolling-out'].includes(health) && agent.schedulingStrategy === undefined;
	});
	const looks = unwell.map(async ({arn, kind, name}): Promise<ReadonlyArray<readonly [string, Closer]>> => {
		const address = {region: cluster.region, cluster: cluster.arn};
		try {
			return [
				[
					arn,
					kind === 'daemon'
						? await aws.readDaemon({...address, daemon: name}, interrupt.immediate)
						: await aws.readService({...address, service: name}, interrupt.immediate),
				],
			];
		} catch (error) {
			// What the cluster was read with is told all the same, without the reasons.
			if (error instanceof ProblemError && isAwsProblem(error.problem)) {
				return [];
			}

			throw error;
		}
	});
	return new Map((await Promise.all(looks)).flat());
}
