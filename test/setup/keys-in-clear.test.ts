import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {DescribeServicesCommand, DescribeTaskDefinitionCommand, ECSClient} from '@aws-sdk/client-ecs';
import type {World} from '../../source/simulator/worlds/world.ts';
import {runSetup, type Ran} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';
import {clearKeys, clearWorld} from './clear-world.ts';
import {sendCommand} from './send-command.ts';

const adopt = ['--cluster', 'plain-1', '--existing', 'adopt', '--yes'];
const move = [...adopt, '--store-key', 'secrets-manager'];

async function started(t: TestContext, world: World = clearWorld()) {
	const simulator = await simulated(world, t);
	const ecs = new ECSClient(simulator.connection);
	t.after(() => {
		ecs.destroy();
	});
	return {
		simulator,
		ecs,
		run: async (args: readonly string[], id = 'first') => runSetup(simulator, {key: '', args, id}),
		/** The variables and secrets of each container that runs now. */
		async variables() {
			const {services} = await ecs.send(
				new DescribeServicesCommand({cluster: 'plain-1', services: ['monitoring']}),
			);
			const {taskDefinition} = await ecs.send(
				new DescribeTaskDefinitionCommand({taskDefinition: services?.[0]?.taskDefinition}),
			);
			return taskDefinition?.containerDefinitions?.map(({environment = [], secrets = []}) => [
				Object.fromEntries(environment.map(({name = '', value}) => [name, value])),
				secrets.map(({name}) => name),
			]);
		},
	};
}

function receipt({events}: Ran) {
	const last = events.at(-1);
	return last?.type === 'finished' ? last.receipt : undefined;
}

function findings({events}: Ran) {
	const plan = events.findLast(event => event.type === 'planned')?.plan;
	return (plan?.checks ?? [])
		.filter(({id, verdict}) => (id === 'keys-in-clear' || id === 'plain-key') && verdict !== 'pass')
		.map(({finding, subject, facts}) => [finding, subject, facts]);
}

const endpoints = JSON.stringify({'https://app.datadoghq.eu': [clearKeys.endpoint]});
const others = [
	[
		'variables',
		'plain-1/monitoring',
		{container: 'dd', variables: ['DD_ADDITIONAL_ENDPOINTS'], definition: 'monitoring-1:1'},
	],
	[
		'variables',
		'plain-1/monitoring',
		{container: 'proxy', variables: ['PROXY_PASSWORD'], definition: 'monitoring-1:1'},
	],
];

test('what stands in clear stays where nobody asks for more, also in a new revision, and is said', async t => {
	const {run, variables} = await started(t);
	const ran = await run([...adopt, '--env', 'prod']);
	deepEqual(findings(ran), [['plain', 'plain-1', {family: 'monitoring-1', variables: ['DD_API_KEY']}], ...others]);
	deepEqual(await variables(), [
		[
			{DD_API_KEY: clearKeys.agent, DD_SITE: 'datadoghq.com', DD_ADDITIONAL_ENDPOINTS: endpoints, DD_ENV: 'prod'},
			[],
		],
		[{PROXY_PASSWORD: clearKeys.sidecar}, []],
	]);
	const again = await run([...adopt, '--env', 'prod'], 'second');
	deepEqual([ran.exitCode, receipt(ran)?.exposed, again.outcome.kind], [0, undefined, 'nothing-to-do']);
});

for (const store of ['secrets-manager', 'ssm']) {
	test(`to be kept in ${store}, the key is taken from where it stands in clear, unattended`, async t => {
		const {run, variables} = await started(t);
		const ran = await run([...adopt, '--store-key', store]);
		deepEqual(
			[ran.questions.filter(({step, id}) => step === 'key' && id !== 'site'), ran.exitCode, await variables()],
			[
				[],
				0,
				[
					[{DD_SITE: 'datadoghq.com', DD_ADDITIONAL_ENDPOINTS: endpoints}, ['DD_API_KEY']],
					[{PROXY_PASSWORD: clearKeys.sidecar}, []],
				],
			],
		);
		const again = await run([...adopt, '--store-key', store], 'second');
		equal(again.outcome.kind, 'nothing-to-do');
		deepEqual(findings(ran), [...others, ['old-revision', 'plain-1/monitoring', {definition: 'monitoring-1:1'}]]);
	});
}

test('the commands of the receipt take the old revision away for good', async t => {
	const {ecs, run} = await started(t);
	const {exposed = []} = receipt(await run(move)) ?? {};
	for (const command of exposed.flatMap(({take, list}) => [...take, list])) {
		await sendCommand(ecs, command);
	}

	const {taskDefinition} = await ecs.send(new DescribeTaskDefinitionCommand({taskDefinition: 'monitoring-1:1'}));
	deepEqual(
		[exposed.map(({definition}) => definition), taskDefinition?.status],
		[['monitoring-1:1'], 'DELETE_IN_PROGRESS'],
	);
});

test('the image of Agent 5 gets its key under the name that it has always read', async t => {
	const {run, variables} = await started(
		t,
		clearWorld({image: 'datadog/docker-dd-agent:latest', variable: 'API_KEY'}),
	);
	await run(move);
	const [agent] = (await variables()) ?? [];
	deepEqual(agent?.[1], ['API_KEY']);
});

test('where the Agents have several keys in clear, somebody must say which is meant', async t => {
	const {run} = await started(t, clearWorld({keys: [clearKeys.agent, 'beefbeefbeefbeefbeefbeefbeefbeef']}));
	const ran = await run([...move, '--cluster', 'plain-2']);
	deepEqual([ran.exitCode, ran.outcome.kind === 'failed' && ran.outcome.problem.code], [2, 'missing-answer']);
});

test('where they have the same, one place will do', async t => {
	const {run} = await started(t, clearWorld({keys: [clearKeys.agent, clearKeys.agent]}));
	const ran = await run([...move, '--cluster', 'plain-2']);
	deepEqual([ran.exitCode, ran.outcome.clusters.map(({kind}) => kind)], [0, ['updated', 'updated']]);
});

test('a key in clear that Datadog refuses is not moved', async t => {
	const {simulator, run} = await started(t);
	simulator.account.datadogKeys.clear();
	const ran = await run(move);
	deepEqual(
		[ran.outcome.kind === 'failed' && ran.outcome.problem.code, ran.events.some(({type}) => type === 'planned')],
		['key-refused', false],
	);
});

test('a person who picks another place in the form has the key moved too', async t => {
	const {simulator, variables} = await started(t);
	const ran = await runSetup(simulator, {
		key: '',
		args: ['--cluster', 'plain-1', '--existing', 'adopt'],
		answers: {
			site: [{entry: 'datadoghq.com'}],
			keySource: [{entry: 'kept'}],
			features: [{entry: ['core']}],
			settings: [{entry: {'store-key': 'secrets-manager'}}],
			approval: [{entry: ''}],
		},
	});
	const [agent] = (await variables()) ?? [];
	deepEqual([ran.exitCode, agent?.[1]], [0, ['DD_API_KEY']]);
});
