import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {fleetWorld} from '../../support/fixtures/fleet-world.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

async function ran(t: TestContext, args: readonly string[], run: Run = {}) {
	return runSetup(await simulated(fleetWorld, t), {...run, args: [...args, '--yes']});
}

/** `region/cluster` of each target that was planned, in alphabetical order. */
function planned(events: readonly SetupEvent[]): readonly string[] {
	return events
		.flatMap(event => (event.type === 'planned' ? event.plan.targets : []))
		.map(({group}) => `${group.region}/${group.cluster}`)
		.toSorted();
}

const everywhere = ['--region', 'us-east-1', '--region', 'eu-west-1', '--dry-run'];

for (const [said, expected] of [
	[['prod-*'], ['eu-west-1/prod-edge', 'eu-west-1/prod-web', 'us-east-1/prod-data', 'us-east-1/prod-web']],
	[['tag:team=web'], ['eu-west-1/prod-web', 'us-east-1/prod-web', 'us-east-1/staging-web']],
	[
		['tag:team=?dge', 'tools'],
		['eu-west-1/prod-edge', 'us-east-1/tools'],
	],
	[['arn:aws:ecs:eu-*:cluster/prod-*'], ['eu-west-1/prod-edge', 'eu-west-1/prod-web']],
] as const) {
	test(`--cluster ${said.join(' --cluster ')} means ${expected.length} clusters of both regions`, async t => {
		const {events} = await ran(t, [...everywhere, ...said.flatMap(one => ['--cluster', one])]);
		deepEqual(planned(events), expected);
	});
}

test('a variable takes them as well, and so does every region', async t => {
	const {events} = await ran(t, ['--region', 'all', '--dry-run'], {
		environment: {DD_ECS_SETUP_CLUSTER: 'tag:team=edge, staging-*'},
	});
	deepEqual(planned(events), ['eu-west-1/prod-edge', 'us-east-1/staging-web']);
});

test('what a filter means and can not be chosen is left out and told, where its name is refused', async t => {
	const {events} = await ran(t, [...everywhere, '--cluster', 'tag:team=web']);
	const answer = events.find(event => event.type === 'answered' && event.question === 'clusters');
	deepEqual(answer?.type === 'answered' && answer.leftOut, [
		{cluster: 'prod-empty', region: 'us-east-1', standing: 'no-instances'},
	]);
	const named = await ran(t, [...everywhere, '--cluster', 'prod-empty']);
	equal(named.exitCode, 1);
});

test('a filter that means nothing is a usage problem with what there is and what is nearest', async t => {
	const problemOf = async (cluster: string) => {
		const {events, exitCode} = await ran(t, ['--region', 'us-east-1', '--cluster', cluster]);
		const event = events.find(({type}) => type === 'problem');
		return [exitCode, event?.type === 'problem' && event.problem];
	};

	const unknown = {code: 'unknown-cluster', regions: ['us-east-1']};
	deepEqual(
		[await problemOf('prd-*'), await problemOf('tag:team=wbe'), await problemOf('tag:owner')],
		[
			[
				2,
				{
					...unknown,
					cluster: 'prd-*',
					nearest: 'prod*',
					unmatched: {kind: 'names', there: ['prod-data', 'prod-empty', 'prod-web', 'staging-web', 'tools']},
				},
			],
			[
				2,
				{
					...unknown,
					cluster: 'tag:team=wbe',
					nearest: 'tag:team=web',
					unmatched: {kind: 'values', key: 'team', there: ['data', 'web']},
				},
			],
			[2, {...unknown, cluster: 'tag:owner', unmatched: {kind: 'keys', there: ['team']}}],
		],
	);
});

test('a name with its region before it is told as the ARN that says both', async t => {
	const {events, exitCode} = await ran(t, [...everywhere, '--cluster', 'eu-west-1/prod-web']);
	const event = events.find(({type}) => type === 'problem');
	deepEqual(
		[exitCode, event?.type === 'problem' && event.problem],
		[
			2,
			{
				code: 'unknown-cluster',
				cluster: 'eu-west-1/prod-web',
				regions: ['us-east-1', 'eu-west-1'],
				nearest: 'arn:aws:ecs:eu-west-1:123456789012:cluster/prod-web',
			},
		],
	);
});

test('what is to be run again and what is saved keep the filters as they were said', async t => {
	const {events} = await ran(t, [...everywhere, '--cluster', 'prod-*', '--cluster', 'tag:team=web']);
	const plan = events.find(event => event.type === 'planned');
	const kept = plan?.type === 'planned' ? [plan.again.answers, plan.answers] : [];
	deepEqual(
		kept.map(answers => [answers?.cluster, answers?.region]),
		Array.from({length: 2}, () => [
			['prod-*', 'tag:team=web'],
			['us-east-1', 'eu-west-1'],
		]),
	);
});

for (const command of ['status', 'doctor', 'iam']) {
	test(`${command} takes them`, async t => {
		const {events, outcome} = await runSetup(await simulated(fleetWorld, t), {
			args: [command, '--region', 'us-east-1', '--cluster', 'prod-*'],
		});
		const estate = events.find(event => event.type === 'estate');
		deepEqual(
			estate?.type === 'estate'
				? estate.estate.clusters.map(({name}) => name).toSorted()
				: outcome.kind === 'failed',
			command === 'status' ? ['prod-data', 'prod-empty', 'prod-web'] : false,
		);
	});
}
