import type {SetupEvent} from '../domain/ending/event.ts';
import type {Cluster, ClusterSummary} from '../domain/account/cluster.ts';
import {ProblemError, type Problem} from '../domain/choices/problem/problem.ts';
import {findAgents} from '../domain/found/find-agents.ts';
import {agentEstate} from '../domain/estate/agent-estate.ts';
import {clusterEstate} from '../domain/estate/cluster-estate.ts';
import {clustersNamed} from '../domain/estate/clusters-named.ts';
import type {Estate} from '../domain/estate/estate.ts';
import {findingsOf} from '../domain/estate/findings.ts';
import type {Surveying} from '../domain/estate/drift.ts';
import type {AgentSeen, Closer} from '../domain/estate/rollout-now.ts';
import type {Planner} from '../domain/plan/planned-changes.ts';
import {isAwsProblem} from '../domain/account/aws-problem.ts';
import type {Observed} from '../domain/account/observed.ts';
import {canonical} from '../domain/kit/canonical.ts';
import {looking} from '../domain/questions/decisions/looking.ts';
import type {Reply} from '../domain/questions/question.ts';
import type {Invocation} from '../domain/choices/invocation.ts';
import {againOf} from './choosing/again-of.ts';
import type {LookedAt} from './choosing/session.ts';
import type {Ending} from './ending.ts';
import type {Ask, Ports} from './ports.ts';
import {gather} from './readers/gather.ts';
import {readRegion} from './readers/read-region.ts';

/** How long it rests between two looks while somebody watches, in seconds. */
const pace = 30;

/** Times as long as a look took it rests at least: AWS's limits are shared, and a large account takes minutes. */
const restPerLook = 4;

/** Who is asked, and what plans an install: drift is what it would change. */
type Surveys = {readonly ask: Ask; readonly plan: Planner};

type Regions = Pick<Observed, 'regions' | 'found' | 'clusters'>;

/**
`status`: what runs where, told once; and where somebody watches, told again whenever it is another, until they leave.
Nothing here can write.
*/
export async function* survey(
	session: LookedAt,
	ports: Ports,
	{ask, plan}: Surveys,
): AsyncGenerator<SetupEvent, Ending> {
	const {observed} = session;
	const again = againOf(session, ports);
	const place = {session, ports, surveying: {identity: observed.identity, plan}};
	let estate = await estateOf(observed, place);
	yield {type: 'estate', estate, again};
	for (;;) {
		const wish = ask({...looking, about: [], position: {index: 1, total: 1}, canGoBack: false, again});
		const watched: Watching = yield* watchUntil(wish, {estate, again, place});
		({estate} = watched);
		if (watched.reply.kind === 'interrupt') {
			return {outcome: {kind: 'stopped', changed: false, clusters: []}};
		}

		if (watched.reply.kind !== 'answer') {
			const {check: isCheck} = ports.run;
			return {outcome: {kind: 'surveyed', findings: findingsOf(estate), isCheck, clusters: []}};
		}
	}
}

type Shown = {readonly estate: Estate; readonly again: Invocation; readonly place: Place};

/** What was seen last, and what the person wishes. */
type Watching = {readonly estate: Estate; readonly reply: Reply<'again'>};

/** Looks again and again until the person wishes something; and once more where that is to look again. */
async function* watchUntil(
	wish: Promise<Reply<'again'>>,
	{estate: before, again, place}: Shown,
): AsyncGenerator<SetupEvent, Watching> {
	const {session, ports} = place;
	let estate = before;
	let reply: Reply<'again'> | undefined;
	let rest = pace;
	do {
		const rested = ports.clock.pause(rest, ports.interrupt.graceful).then(() => undefined);
		reply = await Promise.race([wish, rested]);
		if (reply !== undefined && reply.kind !== 'answer') {
			return {estate, reply};
		}

		const begun = ports.clock.now();
		const now = await seenAgain(session, ports);
		const next = now && (await estateOf(now, place));
		rest = Math.max(pace, (restPerLook * (ports.clock.now() - begun)) / 1000);
		// An idle screen writes nothing.
		if (!next || isSame(next, estate)) {
			continue;
		}

		estate = next;
		yield {type: 'estate', estate, again};
	} while (reply === undefined);

	return {estate, reply};
}

/** All regions once more; `undefined` where a network or a limit spoilt it, as the next look will do. */
async function seenAgain({aws, observed}: LookedAt, ports: Ports): Promise<Regions | undefined> {
	const known = observed.regions.filter(({unread}) => unread === undefined).map(({region}) => region);
	const found: ClusterSummary[] = [];
	const clusters: Cluster[] = [];
	const refused: Problem[] = [];
	for await (const step of gather(known.map(region => readRegion(region, aws, ports)))) {
		found.push(...step.found);
		clusters.push(...step.clusters);
		refused.push(...(step.refused ? [step.refused] : []));
	}

	const lasting = refused.find(({code}) => !passing.has(code));
	if (lasting) {
		throw new ProblemError(lasting);
	}

	return refused.length > 0 ? undefined : {regions: observed.regions, found, clusters};
}

const passing: ReadonlySet<string> = new Set(['unreachable', 'throttled', 'aws-failed', 'not-aws', 'stopped']);

/** What an estate is read with. */
type Place = {readonly session: LookedAt; readonly ports: Ports; readonly surveying: Surveying};

async function estateOf(seen: Regions, place: Place): Promise<Estate> {
	const {ports, surveying} = place;
	const named = clustersNamed(ports.run.given.entries.clusters?.entry, seen);
	if (named.kind === 'unknown') {
		throw new ProblemError(named.problem);
	}

	const at = new Date(ports.clock.now()).toISOString();
	const clusters = named.clusters.flatMap(({arn}) => seen.clusters.filter(cluster => cluster.arn === arn));
	return {
		at,
		account: surveying.identity.account,
		clusters: await Promise.all(
			clusters.map(async cluster => {
				const closer = await lookedCloser({cluster, at}, place);
				return clusterEstate({cluster, at, isNamed: named.isNamed, closer}, surveying);
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

function isSame({at, ...one}: Estate, {at: other, ...two}: Estate): boolean {
	return canonical(one) === canonical(two);
}
