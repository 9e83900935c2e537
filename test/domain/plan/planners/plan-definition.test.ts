import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Registered} from '../../../../source/domain/account/registered.ts';
import type {ContainerDefinition} from '../../../../source/domain/account/task-definition.ts';
import {keyReference, resultOf} from '../../../../source/domain/kit/reference.ts';
import {seal} from '../../../../source/domain/kit/secret.ts';
import {planDefinition} from '../../../../source/domain/plan/planners/plan-definition.ts';
import {sampleGroup, sampleRegistered} from '../../sample.ts';
import {
	definitionOf,
	instances,
	keyArn,
	ownCoreTags,
	registered,
	roleArn,
	surroundings,
	type Chosen,
} from './planning.ts';

const group = sampleGroup(instances(1));
const key = '0123456789abcdef0123456789abcdef';
const plainKey: Chosen = {key: {kind: 'given', secret: seal(key)}, settings: {store: 'plain'}};
const inPlain = {key: {variable: {kind: 'environment', value: keyReference}, changes: [], rotated: false}} as const;

test('what is not there is registered: the whole request, after what it needs', () => {
	const {changes, ...plan} = planDefinition(group, surroundings({}, {needs: ['create-role']}), undefined);
	const id = 'register-us-east-1-shop-datadog-agent-task';
	const definition = {
		family: 'datadog-agent-task',
		executionRoleArn: roleArn,
		networkMode: 'bridge',
		containerDefinitions: [
			{
				name: 'datadog-agent',
				image: 'public.ecr.aws/datadog/agent:7',
				cpu: 100,
				memory: 512,
				essential: true,
				environment: [{name: 'DD_SITE', value: 'datadoghq.com'}],
				secrets: [{name: 'DD_API_KEY', valueFrom: keyArn}],
				mountPoints: [
					{sourceVolume: 'docker_sock', containerPath: '/var/run/docker.sock', readOnly: true},
					{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true},
					{sourceVolume: 'cgroup', containerPath: '/host/sys/fs/cgroup', readOnly: true},
				],
			},
		],
		volumes: [
			{name: 'docker_sock', host: {sourcePath: '/var/run/docker.sock'}},
			{name: 'proc', host: {sourcePath: '/proc/'}},
			{name: 'cgroup', host: {sourcePath: '/sys/fs/cgroup/'}},
		],
		requiresCompatibilities: ['EC2'],
	};
	deepEqual(plan, {definition, family: 'datadog-agent-task', arn: resultOf(id)});
	deepEqual(
		changes.map(({diff, ...change}) => change),
		[
			{
				id,
				kind: 'register-task-definition',
				action: 'add',
				region: 'us-east-1',
				subject: 'datadog-agent-task',
				needs: ['create-role'],
				request: {
					...definition,
					tags: [
						{key: 'dd-ecs-setup:managed', value: 'true'},
						{key: 'dd-ecs-setup:features', value: 'core'},
					],
				},
			},
		],
	);
});

/** Ours as registered, its container changed by people. */
function edited(
	container: Partial<ContainerDefinition>,
	chosen: Chosen = {},
	tags: Registered['tags'] = ownCoreTags,
): Registered {
	const {containerDefinitions, ...rest} = definitionOf(chosen);
	return sampleRegistered(
		{...rest, containerDefinitions: containerDefinitions.map(own => ({...own, ...container}))},
		{tags},
	);
}

const environmentOf = (chosen: Chosen) => definitionOf(chosen).containerDefinitions[0]?.environment ?? [];

const reused: ReadonlyArray<
	readonly [what: string, theirs: Registered, chosen: Chosen, rest: Parameters<typeof surroundings>[1]]
> = [
	['the same', registered(), {}, {}],
	['with more memory, which a person gave it', edited({memory: 1024}), {}, {}],
	[
		'with a variable that a person added',
		edited({environment: [...environmentOf({}), {name: 'DD_X', value: '1'}]}),
		{},
		{},
	],
	[
		'with more memory, although its tags say less',
		edited({memory: 1024}, {}, {...ownCoreTags, 'dd-ecs-setup:settings': 'memory=700'}),
		{},
		{},
	],
	[
		'with a setting that is there',
		edited({}, {settings: {env: 'prod'}}, {...ownCoreTags, 'dd-ecs-setup:env-vars': 'DD_ENV'}),
		{},
		{},
	],
	[
		'with the same key in plain sight',
		edited({secrets: [], environment: [{name: 'DD_API_KEY', value: key}, ...environmentOf({})]}),
		plainKey,
		inPlain,
	],
];

for (const [what, theirs, chosen, rest] of reused) {
	test(`a revision is reused: ${what}`, () => {
		const {arn, reuses, family, changes} = planDefinition(group, surroundings(chosen, rest), theirs);
		deepEqual(
			{arn, reuses, family, changes},
			{arn: theirs.arn, reuses: theirs.arn, family: 'datadog-agent-task', changes: []},
		);
	});
}

/** What the next revision changes, as `mark path before after`. */
function lines(theirs: Registered, chosen: Chosen, rest: Parameters<typeof surroundings>[1] = {}, on = group) {
	const {changes} = planDefinition(on, surroundings(chosen, rest), theirs);
	return changes.flatMap(({diff}) =>
		diff
			.filter(({mark}) => mark !== ' ')
			.map(({mark, path, before, after}) =>
				[mark, path, before, after].filter(part => part !== undefined).join(' '),
			),
	);
}

const revised: ReadonlyArray<readonly [what: string, theirs: Registered, chosen: Chosen, lines: readonly string[]]> = [
	[
		'a feature more',
		registered(),
		{features: ['core', 'dogstatsd']},
		['+ datadog-agent/environment/DD_DOGSTATSD_NON_LOCAL_TRAFFIC true', '+ datadog-agent/ports/8125/udp 8125'],
	],
	[
		'a feature less',
		edited({}, {features: ['core', 'dogstatsd']}, {...ownCoreTags, 'dd-ecs-setup:features': 'core dogstatsd'}),
		{features: ['core']},
		['- datadog-agent/environment/DD_DOGSTATSD_NON_LOCAL_TRAFFIC true', '- datadog-agent/ports/8125/udp 8125'],
	],
	[
		'a setting less, whose variable is ours',
		edited({}, {settings: {env: 'prod'}}, {...ownCoreTags, 'dd-ecs-setup:env-vars': 'DD_ENV'}),
		{saying: ['env']},
		['- datadog-agent/environment/DD_ENV prod'],
	],
	[
		'a setting more, beside a variable that is theirs',
		edited({environment: [{name: 'DD_ENV', value: 'prod'}, ...environmentOf({})]}),
		{settings: {cpu: 200}},
		['~ datadog-agent/cpu 100 200'],
	],
	[
		'a size that is asked for',
		edited({memory: 1024}),
		{settings: {memory: 700}},
		['~ datadog-agent/memory 1024 700'],
	],
	[
		'a size that is to be what the features need',
		edited({memory: 1024}, {}, {...ownCoreTags, 'dd-ecs-setup:settings': 'memory=1024'}),
		{saying: ['memory']},
		['~ datadog-agent/memory 1024 512'],
	],
];

for (const [what, theirs, chosen, expected] of revised) {
	test(`a new revision is registered: ${what}`, () => {
		deepEqual(lines(theirs, chosen), expected);
	});
}

test('the key in plain sight is shown to nobody, neither the old nor the new one', () => {
	const theirs = edited({
		secrets: [],
		environment: [{name: 'DD_API_KEY', value: 'f'.repeat(32)}, ...environmentOf({})],
	});
	deepEqual(lines(theirs, plainKey, inPlain), ['~ datadog-agent/environment/DD_API_KEY ******** ********']);
});

test('tags that people added go on; those of AWS and our old ones do not', () => {
	const theirs = edited(
		{memory: 100},
		{},
		{team: 'web', 'aws:cloudformation:stack-name': 's', 'dd-ecs-setup:old': 'x'},
	);
	const {changes} = planDefinition(group, surroundings({settings: {cpu: 200}}), theirs);
	deepEqual(
		changes.map(({request}) => request.tags),
		[
			[
				{key: 'team', value: 'web'},
				{key: 'dd-ecs-setup:managed', value: 'true'},
				{key: 'dd-ecs-setup:features', value: 'core'},
				{key: 'dd-ecs-setup:settings', value: 'cpu=200'},
			],
		],
	);
});

test('an adopted Agent keeps its family, its container and what people set; the key comes from our secret', () => {
	const theirs = sampleRegistered({
		family: 'their-agent',
		containerDefinitions: [
			{
				name: 'dd',
				image: 'datadog/agent:7.50.0',
				memory: 300,
				environment: [
					{name: 'DD_API_KEY', value: 'f'.repeat(32)},
					{name: 'DD_LOG_LEVEL', value: 'debug'},
				],
			},
			{name: 'sidecar', image: 'nginx', memory: 64},
		],
	});
	const {definition, family, changes} = planDefinition(group, surroundings(), theirs);
	deepEqual(
		{
			family,
			containers: definition.containerDefinitions.map(({name, memory, environment, secrets}) => ({
				name,
				memory,
				environment,
				secrets,
			})),
		},
		{
			family: 'their-agent',
			containers: [
				{
					name: 'dd',
					memory: 300,
					environment: [{name: 'DD_LOG_LEVEL', value: 'debug'}],
					secrets: [{name: 'DD_API_KEY', valueFrom: keyArn}],
				},
				{name: 'sidecar', memory: 64, environment: undefined, secrets: undefined},
			],
		},
	);
	deepEqual(
		changes.map(({id, action, diff}) => [id, action, diff.filter(({mark}) => mark !== ' ').map(({path}) => path)]),
		[
			[
				'register-us-east-1-shop-their-agent',
				'change',
				['executionRoleArn', 'dd/environment/DD_API_KEY', 'dd/secrets/DD_API_KEY'],
			],
		],
	);
});

test('without a key to read there is no role, and a daemon is registered as one', () => {
	const managed = sampleGroup([], {platform: 'managed-instances', launchType: undefined});
	const {executionRole, ...around} = surroundings(plainKey, inPlain);
	const {definition, changes} = planDefinition(managed, around, undefined);
	deepEqual(
		[
			definition.executionRoleArn,
			definition.containerDefinitions[0]?.environment?.[0],
			changes.map(({id, kind}) => [id, kind]),
		],
		[
			undefined,
			{name: 'DD_API_KEY', value: keyReference},
			[['register-daemon-us-east-1-shop-datadog-agent-task', 'register-daemon-task-definition']],
		],
	);
});

// Docker starts no container with a read-only named pipe (moby, volume/mounts/windows_parser.go).
test("an old Windows definition of ours is repaired: its pipe is writable, and that's all", () => {
	const windows = sampleGroup(instances(1), {platform: 'windows', suffix: '-windows'});
	const {containerDefinitions, ...rest} = definitionOf({}, windows);
	const readOnly = containerDefinitions.map(container => ({
		...container,
		mountPoints: container.mountPoints?.map(mount => ({...mount, readOnly: true})) ?? [],
	}));
	const theirs = sampleRegistered({...rest, containerDefinitions: readOnly}, {tags: ownCoreTags});
	const pipe = String.raw`\\.\pipe\docker_engine`;
	deepEqual(lines(theirs, {}, {}, windows), [`~ datadog-agent/mounts/${pipe} ${pipe}:ro ${pipe}:rw`]);
});
