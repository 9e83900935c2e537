import {test} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import type {ContainerDefinition, TaskDefinition} from '../../../source/domain/account/task-definition.ts';
import {validateDefinition} from '../../../source/domain/agent/validate/validate-definition.ts';
import {wire} from '../../../source/domain/wiring/wire.ts';
import {agentWith, notesOf, taskWith} from './wired.ts';

const wanted = {containers: ['web'], service: 'storefront'};

test('sockets are mounted and named, whatever the network', () => {
	for (const networkMode of ['bridge', 'host', 'awsvpc', 'none']) {
		const {definition} = wire(
			taskWith({}, {networkMode}),
			agentWith({features: ['core', 'apm-socket', 'dogstatsd-socket']}),
			wanted,
		);
		deepEqual(definition.volumes, [{name: 'dd-sockets', host: {sourcePath: '/var/run/datadog'}}]);
		deepEqual(web(definition).mountPoints, [
			{sourceVolume: 'dd-sockets', containerPath: '/var/run/datadog', readOnly: true},
		]);
		deepEqual(valuesOf(definition), {
			APP_ENV: 'production',
			DD_TRACE_AGENT_URL: 'unix:///var/run/datadog/apm.socket',
			DD_DOGSTATSD_URL: 'unix:///var/run/datadog/dsd.socket',
			DD_SERVICE: 'storefront',
			DD_VERSION: '1.4.2',
		});
	}
});

test('a volume of that folder is used, and a name that is taken is not taken twice', () => {
	const agent = agentWith({features: ['apm-socket']});
	const used = wire(taskWith({}, {volumes: [{name: 'dd', host: {sourcePath: '/var/run/datadog/'}}]}), agent, wanted);
	equal(web(used.definition).mountPoints?.[0]?.sourceVolume, 'dd');
	equal(used.definition.volumes?.length, 1);
	const taken = wire(taskWith({}, {volumes: [{name: 'dd-sockets'}]}), agent, wanted);
	equal(web(taken.definition).mountPoints?.[0]?.sourceVolume, 'dd-sockets-2');
});

test('where something else is mounted at that place, no socket is named', () => {
	const {definition, notes} = wire(
		taskWith(
			{mountPoints: [{sourceVolume: 'cache', containerPath: '/var/run/datadog/'}]},
			{volumes: [{name: 'cache'}]},
		),
		agentWith({features: ['apm-socket']}),
		wanted,
	);
	equal(valuesOf(definition).DD_TRACE_AGENT_URL, undefined);
	deepEqual(notesOf(notes).slice(0, 1), ['path-taken']);
});

test('a constant address stands in the definition', () => {
	const managed = wire(taskWith(), agentWith({platform: 'managed-instances', features: ['apm', 'otlp']}), wanted);
	equal(valuesOf(managed.definition).DD_AGENT_HOST, '169.254.172.2');
	equal(valuesOf(managed.definition).OTEL_EXPORTER_OTLP_ENDPOINT, 'http://169.254.172.2:4318');
	const host = wire(taskWith({}, {networkMode: 'host'}), agentWith({features: ['apm']}), wanted);
	equal(valuesOf(host.definition).DD_AGENT_HOST, '127.0.0.1');
});

test('an entry point that is known keeps its words behind what finds the address', () => {
	const {definition, notes} = wire(
		taskWith({entryPoint: ['/bin/sh', '-c'], command: ['npm start']}),
		agentWith({features: ['apm', 'dogstatsd']}),
		wanted,
	);
	const [shell, option, script = '', ...rest] = web(definition).entryPoint as string[];
	deepEqual([shell, option, ...rest], ['/bin/sh', '-c', '/bin/sh', '-c']);
	equal(script.includes('local-ipv4'), true);
	equal(script.endsWith('; exec "$0" "$@"'), true);
	deepEqual(web(definition).command, ['npm start']);
	equal(notesOf(notes).includes('start-wrapped'), true);
});

test('how an image starts, or whether it has a shell, is never guessed', () => {
	const why = (container: Partial<ContainerDefinition>, platform: 'linux' | 'windows' = 'linux') => {
		const {definition, notes} = wire(taskWith(container), agentWith({platform, features: ['apm']}), wanted);
		deepEqual(web(definition).entryPoint, container.entryPoint);
		return notes.flatMap(note => (note.kind === 'start-unknown' ? [note.why] : []));
	};

	deepEqual(why({}), ['image']);
	deepEqual(why({command: ['npm', 'start']}), ['image']);
	deepEqual(why({entryPoint: ['/app/server']}), ['no-shell']);
	deepEqual(why({entryPoint: ['app.exe']}, 'windows'), ['windows']);
});

test('an application in its own network needs a rule, and one without any has no way but sockets', () => {
	const agent = agentWith({features: ['apm', 'dogstatsd']});
	const {notes} = wire(taskWith({}, {networkMode: 'awsvpc'}), agent, wanted);
	deepEqual(
		notes.find(({kind}) => kind === 'security-group'),
		{kind: 'security-group', ports: ['8126/tcp', '8125/udp']},
	);
	for (const [definition, mode, expected] of [
		[taskWith({}, {networkMode: 'none'}), 'bridge', 'no-network'],
		[taskWith(), 'awsvpc', 'agent-network'],
	] as const) {
		const found = wire(definition, {...agent, networkMode: mode}, wanted).notes;
		deepEqual(
			found.find(({kind}) => kind === 'unreachable'),
			{kind: 'unreachable', container: 'web', why: expected, hasSockets: true},
		);
	}
});

test('what is there stays, also in a secret, and is said where it differs', () => {
	const {definition, notes} = wire(
		taskWith({
			environment: [
				{name: 'DD_SERVICE', value: 'shop'},
				{name: 'DD_AGENT_HOST', value: '10.0.0.7'},
				{name: 'DD_TRACE_AGENT_URL', value: 'http://10.0.0.7:8126'},
			],
			secrets: [{name: 'DD_ENV', valueFrom: 'arn:aws:ssm:us-east-1:111122223333:parameter/env'}],
		}),
		agentWith({features: ['apm-socket', 'dogstatsd'], env: 'staging'}),
		wanted,
	);
	deepEqual(valuesOf(definition), {
		DD_SERVICE: 'shop',
		DD_AGENT_HOST: '10.0.0.7',
		DD_TRACE_AGENT_URL: 'http://10.0.0.7:8126',
		DD_VERSION: '1.4.2',
	});
	deepEqual(web(definition).dockerLabels, {
		'com.datadoghq.tags.service': 'shop',
		'com.datadoghq.tags.version': '1.4.2',
	});
	deepEqual(
		notes.find(({kind}) => kind === 'kept'),
		{
			kind: 'kept',
			container: 'web',
			variable: 'DD_TRACE_AGENT_URL',
			value: 'http://10.0.0.7:8126',
			wanted: 'unix:///var/run/datadog/apm.socket',
		},
	);
});

test('logs come back from CloudWatch only where the Agent collects them, and leave no other way', () => {
	const logged = (logDriver: string, features: Parameters<typeof agentWith>[0]['features']) =>
		wire(
			taskWith({logConfiguration: {logDriver, options: {'awslogs-group': '/ecs/web'}}}),
			agentWith({features}),
			wanted,
		);
	const moved = logged('awslogs', ['logs']);
	deepEqual(web(moved.definition).logConfiguration, {
		logDriver: 'json-file',
		options: {'max-size': '10m', 'max-file': '3'},
	});
	equal(web(moved.definition).dockerLabels?.['com.datadoghq.ad.logs'], '[{"source":"web","service":"storefront"}]');
	deepEqual(
		moved.notes.find(({kind}) => kind === 'leaves-cloudwatch'),
		{kind: 'leaves-cloudwatch', container: 'web', group: '/ecs/web'},
	);
	equal((web(logged('awslogs', ['apm']).definition).logConfiguration as {logDriver: string}).logDriver, 'awslogs');
	const routed = logged('awsfirelens', ['logs']);
	equal(notesOf(routed.notes).includes('logs-elsewhere'), true);
	equal(web(routed.definition).dockerLabels?.['com.datadoghq.ad.logs'], undefined);
});

test('of a tag that moves no version is made', () => {
	for (const image of ['acme/web', 'acme/web:latest', 'acme/web@sha256:0123']) {
		const {definition, notes} = wire(taskWith({image}), agentWith({}), wanted);
		equal(valuesOf(definition).DD_VERSION, undefined);
		equal(notesOf(notes).includes('no-version'), true);
	}
});

test('each of several containers has its own name, and the others stay as they are', () => {
	const definition = {
		...taskWith(),
		containerDefinitions: [
			...taskWith().containerDefinitions,
			{name: 'jobs', image: 'acme/jobs:2'},
			{name: 'x', image: 'x'},
		],
	};
	const made = wire(definition, agentWith({}), {containers: ['web', 'jobs'], service: 'storefront'}).definition;
	deepEqual(
		made.containerDefinitions.map(({dockerLabels}) => dockerLabels?.['com.datadoghq.tags.service']),
		['web', 'jobs', undefined],
	);
});

test('wiring again changes nothing, and no rule of definitions is broken by it', () => {
	for (const platform of ['linux', 'windows', 'external', 'managed-instances'] as const) {
		for (const networkMode of [undefined, 'host', 'awsvpc', 'none']) {
			for (const features of [
				['apm', 'dogstatsd', 'logs'],
				['apm-socket', 'dogstatsd-socket', 'otlp'],
			] as const) {
				const agent = agentWith({platform, features: [...features], env: 'production'});
				const before = taskWith(
					{entryPoint: ['sh', '-c'], portMappings: []},
					networkMode === undefined ? {} : {networkMode},
				);
				const once = wire(before, agent, wanted).definition;
				deepEqual(wire(once, agent, wanted).definition, once);
				deepEqual(
					validateDefinition(once, platform).map(({rule}) => rule),
					validateDefinition(before, platform).map(({rule}) => rule),
				);
			}
		}
	}
});

function web({containerDefinitions}: TaskDefinition): ContainerDefinition {
	return containerDefinitions[0] ?? {name: '', image: ''};
}

function valuesOf(definition: TaskDefinition): Readonly<Record<string, unknown>> {
	return Object.fromEntries((web(definition).environment ?? []).map(({name, value}) => [name, value]));
}
