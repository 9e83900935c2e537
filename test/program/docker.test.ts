import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {containerConfig} from '../../.ci/docker/container-config.ts';
import {adopted, catalogue, others, rulesOfDocker, words} from '../../.ci/docker/definitions.ts';
import {textOf} from '../../source/domain/kit/shape.ts';
import type {ContainerDefinition, TaskDefinition} from '../../source/domain/account/task-definition.ts';

const agent: ContainerDefinition = {
	name: 'datadog-agent',
	image: 'datadog/agent:7',
	cpu: 100,
	memory: 512,
	memoryReservation: 256,
	environment: [{name: 'DD_SITE', value: 'datadoghq.com'}],
	secrets: [{name: 'DD_API_KEY', valueFrom: 'arn'}],
	portMappings: [
		{containerPort: 8126, hostPort: 8126},
		{containerPort: 8125, hostPort: 0, protocol: 'udp'},
	],
	mountPoints: [
		{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true},
		{sourceVolume: 'own', containerPath: '/own'},
	],
	healthCheck: {command: ['CMD', '/probe.sh'], interval: 15},
	linuxParameters: {capabilities: {add: ['SYS_ADMIN']}},
	links: ['web:w'],
};
const volumes = [{name: 'proc', host: {sourcePath: '/proc/'}}, {name: 'own'}];

function configOf(task: Partial<TaskDefinition>, container: Partial<ContainerDefinition> = {}) {
	return containerConfig(
		{family: 'f', volumes, ...task, containerDefinitions: []},
		{...agent, ...container},
		{
			image: 'i',
			sourceOf: ({name}) => `source-of-${textOf(name) ?? ''}`,
			made: new Map([['web', 'id-of-web']]),
			pause: 'id-of-pause',
		},
	);
}

test('a container is handed to Docker as the ECS agent does', () => {
	deepEqual(configOf({}), {
		Image: 'i',
		Env: ['DD_SITE=datadoghq.com', 'DD_API_KEY=secret'],
		ExposedPorts: {'8126/tcp': {}, '8125/udp': {}},
		Labels: {},
		Healthcheck: {
			Test: ['CMD', '/probe.sh'],
			Interval: 15_000_000_000,
			Timeout: 5_000_000_000,
			Retries: 3,
			StartPeriod: 0,
		},
		HostConfig: {
			Binds: ['source-of-proc:/host/proc:ro', 'source-of-own:/own'],
			PortBindings: {'8126/tcp': [{HostPort: '8126'}], '8125/udp': [{HostPort: '0'}]},
			NetworkMode: 'bridge',
			Memory: 536_870_912,
			MemoryReservation: 268_435_456,
			CpuShares: 100,
			CapAdd: ['SYS_ADMIN'],
			CapDrop: [],
			Privileged: false,
			ReadonlyRootfs: false,
			Ulimits: [],
			Links: ['id-of-web:w'],
			VolumesFrom: [],
		},
	});
});

const hosted: ReadonlyArray<
	readonly [
		what: string,
		task: Partial<TaskDefinition>,
		container: Partial<ContainerDefinition>,
		config: Record<string, unknown>,
	]
> = [
	[
		'the network and processes of the host',
		{networkMode: 'host', pidMode: 'host'},
		{},
		{NetworkMode: 'host', PidMode: 'host'},
	],
	[
		'an interface of its own, which publishes no port',
		{networkMode: 'awsvpc'},
		{},
		{NetworkMode: 'container:id-of-pause', PortBindings: {}},
	],
	[
		'processes shared in the task',
		{pidMode: 'task', ipcMode: 'task'},
		{},
		{PidMode: 'container:id-of-pause', IpcMode: 'container:id-of-pause'},
	],
	['the least share of CPU and of memory', {}, {cpu: 0, memory: 1}, {CpuShares: 2, Memory: 4_194_304}],
	['no limit of memory', {}, {memory: 0}, {Memory: 0}],
];

for (const [what, task, container, expected] of hosted) {
	test(`the ECS agent gives ${what}`, () => {
		const {HostConfig} = configOf(task, container);
		const fields = Object.entries(HostConfig ?? {}).filter(([name]) => Object.hasOwn(expected, name));
		deepEqual(Object.fromEntries(fields), expected);
	});
}

test("each of Docker's rules on Linux is asked about, with the words that it is told by", () => {
	const asked = rulesOfDocker();
	deepEqual(
		[
			[...new Set(asked.flatMap(({rules}) => rules))].toSorted(),
			asked.filter(({rules}) => rules.length === 0).length,
		],
		[Object.keys(words).toSorted(), asked.length / 2],
	);
});

test('every Linux definition of the catalogue is asked about', () => {
	const asked = catalogue('.');
	deepEqual(
		[
			asked.length > 60,
			asked.every(({rules}) => rules.length === 0),
			new Set(asked.map(({name}) => name.split('/', 1)[0])),
		],
		[true, true, new Set(['linux', 'amazon-linux-1', 'external'])],
	);
});

test('those of others are asked about as they are and as they become', () => {
	const [there, after] = [others('.'), adopted('.')];
	deepEqual([there.length > 50, after.length > 40, after.every(({rules}) => rules.length === 0)], [true, true, true]);
});
