import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Platform} from '../../../source/domain/account/platform.ts';
import {defaultSettings} from '../../../source/domain/choices/choices.ts';
import {featureAsks, totals} from '../../../source/domain/agent/totals.ts';

test('a port asks for itself', () => {
	deepEqual(featureAsks('apm', ['linux'], defaultSettings), {
		notOn: [],
		ports: ['8126/tcp'],
		hostPaths: [],
		capabilities: [],
		hostProcesses: false,
		billedAs: ['APM'],
	});
});

test('daemons of Managed Instances take no host port', () => {
	deepEqual(featureAsks('apm', ['managed-instances'], defaultSettings).ports, []);
});

test('what is left out on some platforms is said', () => {
	const {notOn, hostPaths, cpu, memory, minimumAgent} = featureAsks('network', ['linux', 'windows'], defaultSettings);
	deepEqual(
		{notOn, hostPaths, cpu, memory, minimumAgent},
		{notOn: ['windows'], hostPaths: ['/sys/kernel/debug'], cpu: 256, memory: 512, minimumAgent: '6.14.0'},
	);
});

test('totals join what the features ask for, each thing once', () => {
	deepEqual(
		totals(
			['core', 'apm', 'apm-socket', 'dogstatsd', 'dogstatsd-socket', 'origin-detection'],
			['linux', 'windows'],
			defaultSettings,
		),
		{
			features: ['core', 'apm', 'apm-socket', 'dogstatsd', 'dogstatsd-socket', 'origin-detection'],
			products: ['APM', 'Custom Metrics'],
			notOn: ['windows'],
			leftOut: [{platform: 'windows', features: ['apm-socket', 'dogstatsd-socket', 'origin-detection']}],
			ports: ['8126/tcp', '8125/udp'],
			hostPaths: [
				'/var/run/docker.sock',
				'/proc/',
				'/sys/fs/cgroup/',
				String.raw`\\.\pipe\docker_engine`,
				'/var/run/datadog',
			],
			capabilities: [],
			hostProcesses: true,
			cpu: 512,
			memory: 512,
			minimumAgent: '6.0.0',
		},
	);
});

test('the newest Agent that any feature needs is the one', () => {
	equal(totals(['core', 'usm', 'ecs-explorer'], ['linux'], defaultSettings).minimumAgent, '7.58.0');
	equal(totals(['core', 'ecs-explorer'], ['managed-instances'], defaultSettings).minimumAgent, '7.77.0');
});

test("some of the hosts are in no VPC where machines of one's own are among them, for each feature and for all", () => {
	const outside = (platforms: readonly Platform[]) => [
		featureAsks('apm', platforms, defaultSettings).isOutside,
		totals(['core', 'apm'], platforms, defaultSettings).isOutside,
	];
	deepEqual(
		[outside(['linux', 'windows']), outside(['linux', 'external']), outside(['external-windows'])],
		[
			[undefined, undefined],
			[true, true],
			[true, true],
		],
	);
});

test('a network interface of its own takes no port of the host', () => {
	const asked = (networkMode: 'awsvpc' | 'bridge') =>
		totals(['core', 'apm'], ['linux'], {...defaultSettings, networkMode}).ports;
	deepEqual([asked('bridge'), asked('awsvpc')], [['8126/tcp'], []]);
});
