import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {ClusterSummary} from '../../../source/domain/account/cluster.ts';
import type {Aws, Pass} from '../../../source/aws/gateway.ts';
import {live} from '../../../source/aws/live.ts';
import {createSilence} from '../../../source/aws/pace/silence.ts';
import {createNetwork} from '../../../source/network/network.ts';
import {addAgent} from '../../../source/simulator/worlds/add-agent.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {startFaultProxy} from '../../support/fault-proxy.ts';
import {simulated} from '../../support/simulated.ts';
import {quickClock, summariesOf} from '../reachable.ts';

/** Clusters of three instances each, all with an Agent of one family that somebody else put there. */
const twelve: World = {
	summary: 'Twelve clusters with an Agent each',
	demo: demo('team-0'),
	build(home) {
		for (let index = 0; index < 12; index += 1) {
			const cluster = addCluster(`team-${index}`, home);
			addInstances(cluster, {count: 3, kind: 'linux'}, home);
			addAgent(
				cluster,
				{image: 'public.ecr.aws/datadog/agent:7.60.0', family: 'agent', serviceName: 'agent', tags: []},
				home,
			);
		}
	},
};

/** AWS on the twelve clusters, and how often each operation was asked since the last time. */
async function onTwelve(t: TestContext) {
	const simulator = await simulated(twelve, t);
	const proxy = await startFaultProxy(simulator.url, () => undefined);
	t.after(proxy.close);
	const clock = quickClock();
	const aws = live({
		credentials: async () => simulator.connection.credentials,
		network: createNetwork({}),
		clock: {
			...clock,
			async pause(seconds, signal) {
				await clock.pause(seconds, signal);
				simulator.clock.advance(seconds);
			},
		},
		silence: createSilence(),
		write: true,
		endpoint: proxy.url,
	});
	const clusters = await summariesOf(aws, simulator.connection.region);
	let before = proxy.asked.length;
	const counts = () => {
		const asked = proxy.asked.slice(before);
		before = proxy.asked.length;
		return Object.fromEntries(
			shown.map(name => [name, asked.filter(one => one.endsWith(`:${name}`)).length] as const),
		);
	};

	return {aws, clusters, counts};
}

const shown = [
	'DescribeInstances',
	'DescribeInstanceImageMetadata',
	'DescribeSecurityGroups',
	'DescribeTaskDefinition',
	'ListTaskDefinitions',
];

type At = {readonly aws: Aws; readonly clusters: readonly ClusterSummary[]};

async function readAll({aws, clusters}: At, pass?: Pass) {
	const options = {families: ['agent', 'datadog-agent-task'], depth: 'full', ...(pass && {pass})} as const;
	return Promise.all(clusters.map(async summary => aws.readCluster(summary, options)));
}

const few = {
	// Ten clusters who wait are enough for a request; the other two go with the next.
	DescribeInstances: 2,
	DescribeInstanceImageMetadata: 2,
	DescribeSecurityGroups: 1,
	// One revision each of the Agent.
	DescribeTaskDefinition: 12,
	ListTaskDefinitions: 2,
};

test('clusters of a pass ask together for what they have in common, and read the same as each by itself', async t => {
	const at = await onTwelve(t);
	const alone = await readAll(at);
	deepEqual(at.counts(), {
		DescribeInstances: 12,
		DescribeInstanceImageMetadata: 12,
		DescribeSecurityGroups: 12,
		// Each the ten newest of the family, and two clusters an older one that they run.
		DescribeTaskDefinition: 122,
		ListTaskDefinitions: 24,
	});
	const together = await readAll(at, Symbol('look'));
	deepEqual(at.counts(), few);
	deepEqual(together, alone);
	equal(together.flatMap(({instances}) => instances).filter(({machine}) => machine?.image !== undefined).length, 36);
});

test('a later look reads everything anew, so that what changed meanwhile is seen', async t => {
	const at = await onTwelve(t);
	await readAll(at, Symbol('look'));
	at.counts();
	await readAll(at, Symbol('look again'));
	deepEqual(at.counts(), few);
});

test('a change ends what was shared before it, also in the same pass', async t => {
	const at = await onTwelve(t);
	const pass = Symbol('look');
	const [before] = await readAll(at, pass);
	const arn = before?.daemonServices[0]?.taskDefinition ?? '';
	at.counts();
	await at.aws.perform?.(
		{
			id: 'tag',
			kind: 'tag-resource',
			region: 'us-east-1',
			subject: 'agent',
			action: 'change',
			request: {resourceArn: arn, tags: [{key: 'team', value: 'web'}]},
			diff: [],
			needs: [],
		},
		{results: {}},
	);
	const [after] = await readAll(at, pass);
	deepEqual(at.counts(), few);
	deepEqual(after?.taskDefinitions[arn]?.tags, {team: 'web'});
});
