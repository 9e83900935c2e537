import {deepEqual, match} from 'node:assert/strict';
import test from 'node:test';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

function images({events}: Ran): readonly string[] {
	return events.flatMap(event =>
		event.type === 'planned'
			? event.plan.targets.flatMap(({definition}) => definition.containerDefinitions.map(({image}) => image))
			: [],
	);
}

function problems({events}: Ran) {
	return events.flatMap(event => (event.type === 'problem' ? [event.problem] : []));
}

const upgrade = ['upgrade', '--pin', '--yes', '--cluster'];
const mirror =
	/^123456789012\.dkr\.ecr\.us-east-1\.amazonaws\.com\/mirror\/datadog\/agent:7\.85\.4@sha256:[\da-f]{64}$/v;

test("a tag of the account's own registry is pinned to what it means there, and then nothing is left", async t => {
	const account = await simulated('mirrored', t);
	const run = await runSetup(account, {args: [...upgrade, 'shop-prod'], key: ''});
	const [image = ''] = images(run);
	match(image, mirror);
	const running = [...account.account.regions.values()]
		.flatMap(region => [...(region.clusters.get('shop-prod')?.tasks.values() ?? [])])
		.filter(({group, lastStatus}) => group === 'service:datadog-agent' && lastStatus === 'RUNNING')
		.map(({containers}) => containers[0]?.imageDigest);
	deepEqual([run.outcome.kind, new Set(running), running.length], ['done', new Set([image.split('@', 2).at(-1)]), 3]);
	const again = await runSetup(account, {args: [...upgrade, 'shop-prod'], key: '', id: 'fedcba9876543210'});
	deepEqual([again.outcome.kind, images(again)], ['nothing-to-do', [image]]);
});

test('a tag that a cache has not pulled yet is not told as one that is not there', async t => {
	const account = await simulated('mirrored', t);
	const cached = await runSetup(account, {args: [...upgrade, 'shop-staging', '--agent-version', '7.85.4'], key: ''});
	const absent = await runSetup(account, {args: [...upgrade, 'shop-prod', '--agent-version', '7.99.0'], key: ''});
	deepEqual(
		[cached, absent].map(run => [run.exitCode, problems(run).map(({code}) => code)]),
		[
			[1, ['image-unknown']],
			[2, ['image-absent']],
		],
	);
	const [problem] = problems(cached);
	deepEqual(problem?.code === 'image-unknown' && [problem.why, problem.detail], ['uncached', 'public.ecr.aws']);
});

test('a permission that is missing is named, and so is what an account refuses to another', async t => {
	const {mirrored} = worlds;
	const all = {Effect: 'Allow', Action: '*', Resource: '*'} as const;
	const without = {Effect: 'Deny', Action: 'ecr:*', Resource: '*'} as const;
	const policies = [{Version: '2012-10-17', Statement: [all, without]}];
	const account = await simulated(mirrored ? {...mirrored, policies} : 'mirrored', t);
	const own = await runSetup(account, {args: [...upgrade, 'shop-prod'], key: ''});
	const other = await runSetup(await simulated('mirrored', t), {args: [...upgrade, 'search'], key: ''});
	deepEqual(
		[own, other].map(run => [
			run.exitCode,
			problems(run).map(problem => problem.code === 'access-denied' && [problem.action, problem.policy]),
		]),
		[
			[77, [['ecr:DescribeImages', 'identity']]],
			[77, [['ecr:DescribeImages', 'resource']]],
		],
	);
});

test('the policy that iam prints for --pin allows these reads on these repositories, and asks nothing', async t => {
	const account = await simulated('mirrored', t);
	const printed = async (args: readonly string[]) => {
		const {events, exitCode} = await runSetup(account, {args: ['iam', '--cluster', 'search', ...args], key: ''});
		const policies = events.flatMap(event => (event.type === 'policies' ? event.policies : []));
		const [operator] = policies.map(({document}) => JSON.stringify(document));
		return {exitCode, text: operator ?? ''};
	};

	const pinned = await printed(['--pin']);
	match(pinned.text, /"ecr:DescribeImages"\],"Resource":\["arn:aws:ecr:us-east-1:210987654321:repository\/platform/v);
	const open = await printed([]);
	deepEqual([pinned.exitCode, open.exitCode, open.text.includes('"ecr:')], [0, 0, false]);
});
