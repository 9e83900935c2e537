import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const everything = [
	'core',
	'apm',
	'dogstatsd',
	'logs',
	'processes',
	'network',
	'ecs-explorer',
	'health-check',
	'otlp',
	'jmx',
	'security-posture',
];

type Case = {readonly name: string; readonly world: string; readonly args: readonly string[]};

const cases: readonly Case[] = [
	{name: 'a Linux cluster', world: 'shop', args: ['--cluster', 'shop-prod']},
	{name: 'a Windows cluster', world: 'windows', args: ['--cluster', 'batch']},
	{name: "machines of one's own", world: 'external', args: ['--cluster', 'edge']},
	{
		name: 'a cluster of everything',
		world: 'mixed',
		args: ['--cluster', 'platform', '--linux', 'linux', '--replace-instances'],
	},
	{name: 'Managed Instances', world: 'managed', args: ['--cluster', 'orders', '--replace-instances']},
	{name: 'an Agent that was adopted', world: 'shop', args: ['--cluster', 'payments', '--existing', 'adopt']},
	{name: 'an Agent that was replaced', world: 'shop', args: ['--cluster', 'payments', '--existing', 'replace']},
	{name: 'the network mode host', world: 'shop', args: ['--cluster', 'shop-prod', '--network-mode', 'host']},
	{
		name: 'all that can be had on Linux',
		world: 'shop',
		args: ['--cluster', 'shop-prod', '--features', everything.join(',')],
	},
	{
		name: 'sockets',
		world: 'shop',
		args: ['--cluster', 'shop-prod', '--features', 'default,apm-socket,dogstatsd-socket,origin-detection'],
	},
	{
		name: 'all that looks into the host',
		world: 'shop',
		args: ['--cluster', 'shop-prod', '--features', 'usm,vulnerabilities,workload-protection'],
	},
	{
		name: 'logs by label, on Windows',
		world: 'windows',
		args: ['--cluster', 'batch', '--features', 'default,logs', '--logs-from', 'labelled'],
	},
	{
		name: "all that can be had on machines of one's own",
		world: 'external',
		args: ['--cluster', 'edge', '--features', 'default,logs,processes,otlp'],
	},
	{
		name: 'features that some instances can not have',
		world: 'mixed',
		args: [
			'--cluster',
			'platform',
			'--linux',
			'linux',
			'--replace-instances',
			'--features',
			'default,logs,network,processes',
		],
	},
	{
		name: 'a network of its own',
		world: 'shop',
		args: [
			'--cluster',
			'shop-prod',
			'--network-mode',
			'awsvpc',
			'--subnets',
			'subnet-0b,subnet-0a',
			'--security-groups',
			'sg-0a',
		],
	},
	{
		name: 'a proxy, and tags from labels and variables',
		world: 'shop',
		args: [
			'--cluster',
			'shop-prod',
			'--agent-proxy',
			'https://proxy.internal:3128',
			'--agent-no-proxy',
			'10.0.0.1',
			'--labels-as-tags',
			'a.b:c',
			'--env-as-tags',
			'STAGE:stage',
		],
	},
	{name: 'a key in Parameter Store', world: 'shop', args: ['--cluster', 'shop-prod', '--store-key', 'ssm']},
	{name: 'a key in plain sight', world: 'shop', args: ['--cluster', 'shop-prod', '--store-key', 'plain']},
	{
		name: 'settings of every kind',
		world: 'shop',
		args: [
			'--cluster',
			'shop-prod',
			'--env',
			'prod',
			'--extra-tags',
			'team:core,cost:a1',
			'-e',
			'DD_LOG_LEVEL=debug',
			'-e',
			'DD_HOSTNAME_FILE=/x',
			'--agent-version',
			'7.70.0',
			'--cpu',
			'150',
			'--memory',
			'600',
			'--family',
			'agents',
			'--service-name',
			'agent',
			'--container-exclude',
			'image:pause',
		],
	},
	{name: 'an Agent that an earlier run installed', world: 'installed', args: ['--cluster', 'shop-prod']},
	{name: 'an Agent that was changed by hand since', world: 'drifted', args: ['--cluster', 'shop-prod']},
];

function changes({events}: Ran): readonly string[] {
	return events.flatMap(event => (event.type === 'planned' ? event.plan.changes.map(({id}) => id) : []));
}

for (const {name, world, args} of cases) {
	test(`running again finds nothing to do: ${name}`, async t => {
		const simulator = await simulated(world, t);
		const first = await runSetup(simulator, {args: [...args, '--yes'], id: 'first', looks: 'few'});
		const second = await runSetup(simulator, {args: [...args, '--yes'], id: 'second', looks: 'few'});
		deepEqual(
			{first: first.exitCode, second: second.exitCode, outcome: second.outcome.kind, changes: changes(second)},
			{first: 0, second: 0, outcome: 'nothing-to-do', changes: []},
		);
	});
}
