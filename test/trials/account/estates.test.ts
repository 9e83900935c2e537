import {deepEqual, notEqual, ok} from 'node:assert/strict';
import process from 'node:process';
import test, {describe} from 'node:test';
import type {AgentEstate, ClusterEstate, Estate} from '../../../source/domain/estate/estate.ts';
import {startFaultProxy, type Fault} from '../../support/fault-proxy.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {scenes, type SceneName} from './scenes.ts';

/*
Every read of `status`, broken. What runs where is told as it is, or that it could not be read: an Agent that wasn't
seen is never told as absent, one that wasn't looked at never as well, and `--check` never passes by it.
*/

const isWhole = process.env.TRIALS === 'all';
const faults: readonly Fault[] = isWhole
	? ['denied', 'explicitly-denied', 'empty', 'failed', 'html', 'misshapen', 'garbled', 'reset-before', 'throttled']
	: ['denied'];

/** Reads by the scene that sends them: services on ordinary hosts, a daemon on Managed Instances, and a registry. */
const operations: Readonly<Partial<Record<SceneName, readonly string[]>>> = {
	installed: [
		'ecs:ListClusters',
		'ecs:DescribeClusters',
		'ecs:ListContainerInstances',
		'ecs:DescribeContainerInstances',
		'ecs:ListServices',
		'ecs:DescribeServices',
		'ecs:DescribeTaskDefinition',
		'ecs:ListTasks',
		'ecs:DescribeTasks',
		'ecs:DescribeCapacityProviders',
		'ec2:DescribeInstances',
		'ec2:DescribeInstanceImageMetadata',
		'ec2:DescribeSecurityGroups',
	],
	managed: [
		'ecs:DescribeCapacityProviders',
		'ecs:ListDaemons',
		'ecs:DescribeDaemon',
		'ecs:ListDaemonDeployments',
		'ecs:DescribeDaemonDeployments',
		'ecs:DescribeDaemonRevisions',
		'ecs:DescribeDaemonTaskDefinition',
		'ecs:ListTagsForResource',
	],
	pinned: ['ecs:DescribeTasks', 'ecr:DescribeImages'],
};

async function surveyed(scene: SceneName, operation: string, fault: Fault | undefined, t: test.TestContext) {
	const {world, run, ...rest} = scenes[scene];
	const simulator = await simulated(world, t);
	await runSetup(simulator, {...('before' in rest ? rest.before : {...run, id: 'before'}), looks: 'few'});
	const proxy = await startFaultProxy(simulator.url, asked => (asked.operation === operation ? fault : undefined));
	t.after(proxy.close);
	const ran = await runSetup(
		{...simulator, url: proxy.url},
		{args: ['status', '--check', '--resolve-tags'], looks: 'few'},
	);
	return {ran, isAsked: proxy.asked.includes(operation)};
}

function estateIn({events}: Ran): Estate | undefined {
	return events.flatMap(event => (event.type === 'estate' ? [event.estate] : [])).at(-1);
}

/** What each Agent's tag was found to mean; nothing of one of which nobody knows. */
function tagsIn({clusters}: Estate): readonly string[] {
	return clusters.flatMap(({name, agents}) =>
		agents.flatMap(({today}) =>
			today?.kind === 'known' ? `${name} ${today.digest}` : today?.kind === 'absent' ? `${name} gone` : [],
		),
	);
}

/** What a person concludes from it. */
function told({clusters}: Estate) {
	return clusters.map(({name, instances, covered, agents}: ClusterEstate) => ({
		name,
		instances,
		covered,
		agents: agents.map(
			({name: agent, health, running, eligible, owner, key}: AgentEstate) =>
				`${agent} ${health} ${running}/${eligible} ${owner.kind} ${key.kind}`,
		),
	}));
}

const usual = new Map<SceneName, Promise<Estate | undefined>>();

/** What is told where nothing is broken. */
async function usualOn(scene: SceneName, t: test.TestContext): Promise<Estate | undefined> {
	const there = usual.get(scene) ?? surveyed(scene, '', undefined, t).then(({ran}) => estateIn(ran));
	usual.set(scene, there);
	return there;
}

const rows = Object.entries(operations).flatMap(([scene, names]) =>
	names.flatMap(operation => faults.map(fault => ({scene: scene as SceneName, operation, fault}))),
);

describe('estates', {concurrency: isWhole ? 6 : 2}, () => {
	for (const {scene, operation, fault} of rows) {
		test(`${operation} on ${scene}, ${fault}`, async t => {
			const there = await usualOn(scene, t);
			const {ran, isAsked} = await surveyed(scene, operation, fault, t);
			ok(isAsked, 'it is not asked');
			const problem = 'problem' in ran.outcome ? ran.outcome.problem.code : undefined;
			notEqual(problem, 'bug');
			const seen = estateIn(ran);
			if (seen === undefined) {
				ok([1, 77].includes(ran.exitCode), `it ends with ${ran.exitCode} and no estate`);
				return;
			}

			if (ran.exitCode === 0) {
				deepEqual(told(seen), there && told(there));
			}

			const known = there ? tagsIn(there) : [];
			deepEqual(
				tagsIn(seen).filter(tag => !known.includes(tag)),
				[],
				'a tag is told as what it is not',
			);
			const absent = there?.clusters.filter(({arn, agents}) => {
				const now = seen.clusters.find(cluster => cluster.arn === arn);
				return agents.length > 0 && now?.agents.length === 0 && now.standing.kind !== 'unreadable';
			});
			deepEqual(absent, [], 'an Agent is told as absent');
		});
	}
});
