import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {DescribeServicesCommand, DescribeTaskDefinitionCommand, ECSClient} from '@aws-sdk/client-ecs';
import {runSetup} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

/**
Runs with one set of answers after the other, and gives the definition in use at the end without what differs by chance.
*/
async function after(t: TestContext, ...runs: ReadonlyArray<readonly string[]>) {
	const simulator = await simulated('shop', t);
	for (const [index, args] of runs.entries()) {
		// Each run starts from what the one before left.
		const {exitCode} = await runSetup(simulator, {
			args: ['--cluster', 'shop-prod', ...args, '--yes'],
			id: `run-${index}`,
		});
		equal(exitCode, 0);
	}

	const ecs = new ECSClient(simulator.connection);
	const {services} = await ecs.send(new DescribeServicesCommand({cluster: 'shop-prod', services: ['datadog-agent']}));
	const {taskDefinition} = await ecs.send(
		new DescribeTaskDefinitionCommand({taskDefinition: services?.[0]?.taskDefinition}),
	);
	const {secrets: _, ...agent} = taskDefinition?.containerDefinitions?.[0] ?? {};
	const names = (list: ReadonlyArray<{readonly name?: string}> | undefined) => list?.map(({name}) => name).toSorted();
	return {
		...agent,
		environment: names(agent.environment),
		networkMode: taskDefinition?.networkMode,
		pidMode: taskDefinition?.pidMode,
		volumes: names(taskDefinition?.volumes),
		network: services?.[0]?.networkConfiguration,
	};
}

/** What one run says, and how the next one takes it back: without a word it would stay. */
type Case = {readonly says: readonly string[]; readonly takesBack: readonly string[]};

const cases: Readonly<Record<string, Case>> = {
	'settings become variables': {
		says: [
			'--env',
			'prod',
			'--extra-tags',
			'a:b',
			'--labels-as-tags',
			'com.example.team:team',
			'--log-level',
			'debug',
			'--agent-proxy',
			'https://proxy.internal:3128',
		],
		takesBack: [
			'--env',
			'',
			'--extra-tags',
			'',
			'--labels-as-tags',
			'',
			'--log-level',
			'info',
			'--agent-proxy',
			'',
		],
	},
	'a host file is mounted': {
		says: ['--hostname-file', '/var/lib/cloud/data/instance-id'],
		takesBack: ['--hostname-file', ''],
	},
	'sizes are insisted on': {says: ['--cpu', '300', '--memory', '900'], takesBack: ['--cpu', '', '--memory', '']},
	"the host's network is used": {says: ['--network-mode', 'host'], takesBack: ['--network-mode', 'bridge']},
	'features need more': {
		says: ['--features', 'default,logs,network,security-posture'],
		takesBack: ['--features', 'default'],
	},
};

for (const [name, {says, takesBack}] of Object.entries(cases)) {
	test(`what an earlier run wrote and the next one takes back is taken out: ${name}`, async t => {
		deepEqual(await after(t, says, takesBack), await after(t, []));
	});

	test(`what an earlier run wrote stays where the next one says nothing: ${name}`, async t => {
		deepEqual(await after(t, says, []), await after(t, says));
	});
}

const ownNetwork = ['--network-mode', 'awsvpc', '--subnets', 'subnet-0a1b2c3d', '--security-groups', 'sg-0a1b2c3d'];

test('an Agent gets a network of its own later', async t => {
	const {networkMode, network} = await after(t, [], ownNetwork);
	deepEqual(
		{networkMode, network: network?.awsvpcConfiguration?.subnets},
		{networkMode: 'awsvpc', network: ['subnet-0a1b2c3d']},
	);
});

for (const mode of ['bridge', 'host']) {
	test(`an Agent goes from a network of its own to ${mode}`, async t => {
		const back = ['--network-mode', mode];
		deepEqual(await after(t, [...ownNetwork, '--env', 'prod'], back), await after(t, [...back, '--env', 'prod']));
		deepEqual(await after(t, ownNetwork, back, []), await after(t, back));
	});
}

test('what goes back to its default is shown, and subnets without their mode are not', async t => {
	const simulator = await simulated('shop', t);
	const args = ['--cluster', 'shop-prod', '--yes'];
	await runSetup(simulator, {args: [...args, ...ownNetwork], id: 'first', looks: 'few'});
	const {events} = await runSetup(simulator, {args: [...args, '--network-mode', 'bridge'], looks: 'few'});
	deepEqual(
		events.flatMap(event =>
			event.type === 'answered' && event.question === 'settings' ? [[event.value, event.source]] : [],
		),
		[['network-mode=bridge', 'flag']],
	);
});
