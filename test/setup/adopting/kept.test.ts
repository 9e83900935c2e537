import {deepEqual} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {
	CreateServiceCommand,
	DescribeServicesCommand,
	DescribeTaskDefinitionCommand,
	ECSClient,
	RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {readDefinitions} from '../../support/definitions.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const service = 'dd';

/** Puts an Agent of somebody else's on shop-prod, adopts it in as many runs, and gives what is there after each. */
async function after(name: string, t: TestContext, ...runs: ReadonlyArray<readonly string[]>) {
	const simulator = await simulated('shop', t);
	const ecs = new ECSClient(simulator.connection);
	const one = readDefinitions().find(file => file.name === name);
	if (!one || one.platform === 'managed-instances') {
		throw new Error(`${name} is no definition of a service`);
	}

	const {taskDefinition} = await ecs.send(new RegisterTaskDefinitionCommand(one.definition));
	await ecs.send(
		new CreateServiceCommand({
			cluster: 'shop-prod',
			launchType: 'EC2',
			schedulingStrategy: 'DAEMON',
			serviceName: service,
			taskDefinition: taskDefinition?.taskDefinitionArn,
		}),
	);
	const seen = [];
	for (const [index, args] of runs.entries()) {
		// Each run starts from what the one before left.
		const {exitCode} = await runSetup(simulator, {
			args: ['--cluster', 'shop-prod', '--existing', 'adopt', '--yes', ...args],
			id: `run-${index}`,
			looks: 'few',
		});
		const {services} = await ecs.send(new DescribeServicesCommand({cluster: 'shop-prod', services: [service]}));
		const there = await ecs.send(
			new DescribeTaskDefinitionCommand({taskDefinition: services?.[0]?.taskDefinition}),
		);
		const agent = there.taskDefinition?.containerDefinitions?.[0];
		seen.push({
			exitCode,
			revision: there.taskDefinition?.revision,
			image: agent?.image,
			variables: new Map((agent?.environment ?? []).map(({name: key = '', value}) => [key, value])),
		});
	}

	return seen;
}

test('tags of the Agent join those that are there, and a later run takes out only its own', async t => {
	const runs = await after(
		'mirrored-image',
		t,
		['--extra-tags', 'team:web'],
		['--extra-tags', 'team:api'],
		[],
		['--extra-tags', ''],
	);
	deepEqual(
		runs.map(({exitCode, variables}) => [exitCode, variables.get('DD_TAGS')]),
		[
			[0, 'name:TF team:web'],
			[0, 'name:TF team:api'],
			// Without a word it stays as it is.
			[0, 'name:TF team:api'],
			[0, 'name:TF'],
		],
	);
});

test('a feature more changes what it brings, and nothing else', async t => {
	const [untouched, more, again] = await after(
		'mirrored-image',
		t,
		[],
		['--features', 'core,apm,logs,processes'],
		[],
	);
	deepEqual(
		[untouched, more, again].map(run => [run?.exitCode, run?.revision, run?.image]),
		[
			[0, 2, '123456789012.dkr.ecr.eu-west-1.amazonaws.com/datadog/agent:latest'],
			[0, 3, '123456789012.dkr.ecr.eu-west-1.amazonaws.com/datadog/agent:latest'],
			[0, 3, '123456789012.dkr.ecr.eu-west-1.amazonaws.com/datadog/agent:latest'],
		],
	);
	deepEqual(more?.variables, new Map([...(untouched?.variables ?? []), ['DD_PROCESS_AGENT_ENABLED', 'true']]));
});

test('a list of changes alone changes what it has', async t => {
	const [untouched, more] = await after('mirrored-image', t, [], ['--features', '+processes']);
	deepEqual(
		[more?.exitCode, more?.variables],
		[0, new Map([...(untouched?.variables ?? []), ['DD_PROCESS_AGENT_ENABLED', 'true']])],
	);
});

test('a feature that it has is refused with the reason where another answer rules it out', async t => {
	const [, moved] = await after('docs-fips', t, [], ['--site', 'datadoghq.eu']);
	deepEqual([moved?.exitCode, moved?.revision], [2, 1]);
});

test('a setting that is given beats what is there, and what is there beats the default', async t => {
	const [site, variable] = await after(
		'mirrored-image',
		t,
		['--agent-version', '7.78.1', '-e', 'DD_HOSTNAME=fleet'],
		['-e', 'DD_LOG_FORMAT_JSON=true'],
	);
	deepEqual(
		[site?.image, site?.variables.get('DD_HOSTNAME'), variable?.image, variable?.variables.get('DD_HOSTNAME')],
		[
			'123456789012.dkr.ecr.eu-west-1.amazonaws.com/datadog/agent:7.78.1',
			'fleet',
			'123456789012.dkr.ecr.eu-west-1.amazonaws.com/datadog/agent:7.78.1',
			// Ours since the run before, which this one takes back by giving others.
			undefined,
		],
	);
});
