import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import type {Daemon} from '../../../../source/domain/account/daemon.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import {sampleCluster, sampleDaemon, sampleGroup, sampleRegistered, sampleTask} from '../../sample.ts';
import {instances, ownCoreTags, planned, registered, rotatedKey, rows, surroundings, type Chosen} from './planning.ts';

const group = sampleGroup(instances(2), {
	platform: 'managed-instances',
	launchType: undefined,
	capacityProviderArns: ['arn:capacity-provider/b', 'arn:capacity-provider/a'],
});
const register = 'register-daemon-us-east-1-shop-datadog-agent-task';
const create = 'create-daemon-us-east-1-shop-datadog-agent';
const update = 'update-daemon-us-east-1-shop-datadog-agent';
const ours = sampleDaemon().taskDefinitionArn;
const theirs = 'arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/their-agent:2';
const place = {region: 'us-east-1', cluster: 'shop', clusterArn: group.clusterArn};
const targetOf = (name: string) => `arn:aws:ecs:us-east-1:123456789012:daemon/shop/${name}`;
const ownDefinition = {...registered({}, group), arn: ours};
const alarms = {alarmNames: ['errors'], enable: true};

/** What every request about a daemon says in full, but for what a test changes. */
function settings(daemonTaskDefinitionArn: unknown, fields: Readonly<Record<string, unknown>> = {}) {
	return {
		daemonTaskDefinitionArn,
		capacityProviderArns: ['arn:capacity-provider/a', 'arn:capacity-provider/b'],
		deploymentConfiguration: {drainPercent: 25, bakeTimeInMinutes: 0},
		critical: false,
		propagateTags: 'DAEMON',
		enableECSManagedTags: true,
		enableExecuteCommand: false,
		...fields,
	};
}

function creation(daemonTaskDefinitionArn: unknown, daemonName = 'datadog-agent') {
	return {
		clusterArn: group.clusterArn,
		daemonName,
		...settings(daemonTaskDefinitionArn),
		tags: [
			{key: 'dd-ecs-setup:managed', value: 'true'},
			{key: 'dd-ecs-setup:features', value: 'core'},
		],
	};
}

function updating(daemonTaskDefinitionArn: unknown, fields: Readonly<Record<string, unknown>> = {}) {
	return {daemonArn: sampleDaemon().arn, ...settings(daemonTaskDefinitionArn, fields)};
}

/** The daemon as this tool leaves it, but for what a test changes. */
function withOurs(fields: Partial<Daemon> = {}): Cluster {
	return sampleCluster({
		daemons: [
			sampleDaemon({
				tags: ownCoreTags,
				capacityProviderArns: ['arn:capacity-provider/b', 'arn:capacity-provider/a'],
				drainPercent: 25,
				bakeTimeInMinutes: 0,
				critical: false,
				propagateTags: 'DAEMON',
				enableECSManagedTags: true,
				enableExecuteCommand: false,
				...fields,
			}),
		],
		taskDefinitions: {[ours]: ownDefinition},
	});
}

/** An Agent that Terraform put there, under this name. */
function withTheirs(name = 'dd'): Cluster {
	const daemon = sampleDaemon({name, arn: `arn:daemon/${name}`, taskDefinitionArn: theirs});
	return sampleCluster({
		daemons: [{...daemon, tags: {ManagedBy: 'terraform'}}],
		taskDefinitions: {
			[theirs]: {
				...sampleRegistered({
					family: 'their-agent',
					containerDefinitions: [{name: 'dd', image: 'datadog/agent:7.78.0'}],
				}),
				arn: theirs,
			},
		},
	});
}

const onlyCreated = [
	[register, {}, []],
	[create, creation(resultOf(register)), [register]],
];

const cases: ReadonlyArray<readonly [situation: string, cluster: Cluster, chosen: Chosen, planned: unknown]> = [
	['nothing is there: created', sampleCluster(), {}, onlyCreated],
	['it is there as it should be: no instance is drained', withOurs(), {}, []],
	['it is there under another name: found by its tags', withOurs({name: 'renamed'}), {}, []],
	['it is being deleted: created', withOurs({status: 'DELETE_IN_PROGRESS'}), {}, onlyCreated],
	[
		'the settings changed: its next revision, with every setting again',
		withOurs(),
		{settings: {env: 'prod'}},
		[
			[register, {}, []],
			[update, updating(resultOf(register)), [register]],
		],
	],
	[
		'another percentage to drain',
		withOurs(),
		{settings: {drainPercent: 50}},
		[[update, updating(ours, {deploymentConfiguration: {drainPercent: 50, bakeTimeInMinutes: 0}}), []]],
	],
	[
		'AWS chose the percentage, which is what we ask for',
		withOurs({drainPercent: undefined, bakeTimeInMinutes: undefined, enableExecuteCommand: undefined}),
		{},
		[],
	],
	[
		'a failing Agent would drain its instance, because nobody said otherwise',
		withOurs({critical: undefined}),
		{},
		[[update, updating(ours), []]],
	],
	[
		'a failing Agent is to drain its instance',
		withOurs(),
		{settings: {critical: true}},
		[[update, updating(ours, {critical: true}), []]],
	],
	[
		'tags are not passed on',
		withOurs({propagateTags: undefined, enableECSManagedTags: undefined}),
		{},
		[[update, updating(ours), []]],
	],
	[
		'what people set of it stays',
		withOurs({
			bakeTimeInMinutes: 5,
			alarms,
			enableExecuteCommand: true,
			capacityProviderArns: ['arn:capacity-provider/c'],
		}),
		{},
		[
			[
				update,
				updating(ours, {
					capacityProviderArns: [
						'arn:capacity-provider/a',
						'arn:capacity-provider/b',
						'arn:capacity-provider/c',
					],
					deploymentConfiguration: {drainPercent: 25, bakeTimeInMinutes: 5, alarms},
					enableExecuteCommand: true,
				}),
				[],
			],
		],
	],
	[
		"somebody's Agent: left alone",
		withTheirs(),
		{},
		{...place, target: targetOf('dd'), name: 'dd', why: 'foreign-agent', owner: {kind: 'terraform'}},
	],
	[
		"somebody's Agent beside ours: ours is kept",
		sampleCluster({
			daemons: [...withTheirs().daemons, ...withOurs().daemons],
			taskDefinitions: {...withTheirs().taskDefinitions, ...withOurs().taskDefinitions},
		}),
		{},
		[],
	],
	[
		"somebody's Agent, replaced: it goes before ours comes",
		withTheirs(),
		{existing: 'replace'},
		[
			[register, {}, []],
			['delete-daemon-us-east-1-shop-dd', {daemonArn: 'arn:daemon/dd'}, []],
			[create, creation(resultOf(register)), [register, 'delete-daemon-us-east-1-shop-dd']],
		],
	],
	[
		"somebody's Agent, adopted: its own daemon and family go on",
		withTheirs(),
		{existing: 'adopt'},
		[
			['register-daemon-us-east-1-shop-their-agent', {}, []],
			[
				'update-daemon-us-east-1-shop-dd',
				{...updating(resultOf('register-daemon-us-east-1-shop-their-agent')), daemonArn: 'arn:daemon/dd'},
				['register-daemon-us-east-1-shop-their-agent'],
			],
		],
	],
	[
		"somebody's Agent of our name, replaced: updated in its place, since one name is one daemon",
		withTheirs('datadog-agent'),
		{existing: 'replace'},
		[
			['register-daemon-us-east-1-shop-their-agent', {}, []],
			[
				update,
				{
					...updating(resultOf('register-daemon-us-east-1-shop-their-agent')),
					daemonArn: 'arn:daemon/datadog-agent',
				},
				['register-daemon-us-east-1-shop-their-agent'],
			],
		],
	],
];

for (const [name, cluster, chosen, expected] of cases) {
	test(name, () => {
		deepEqual(rows(planned(group, cluster, surroundings(chosen))), expected);
	});
}

test('a rotated key drains instances again, once the new one is stored', () => {
	deepEqual(rows(planned(group, withOurs(), surroundings({}, rotatedKey))), [
		[update, updating(ours), ['put-secret-value-us-east-1']],
	]);
});

test('a group beside others has names of its own', () => {
	const beside = {...group, suffix: '-managed'};
	deepEqual(rows(planned(beside, sampleCluster(), surroundings())), [
		[`${register}-managed`, {}, []],
		[
			`${create}-managed`,
			creation(resultOf(`${register}-managed`), 'datadog-agent-managed'),
			[`${register}-managed`],
		],
	]);
});

test('a change says where it is, that it reaches every instance, and what it does', () => {
	const plan = planned(group, withTheirs(), surroundings({existing: 'replace'}));
	const all = {...place, reach: {runsOn: 2, total: 2}};
	deepEqual(
		'changes' in plan && plan.changes.slice(1).map(({needs, request, diff, ...rest}) => [rest, diff.length > 0]),
		[
			[
				{
					...all,
					target: targetOf('dd'),
					id: 'delete-daemon-us-east-1-shop-dd',
					kind: 'delete-daemon',
					action: 'remove',
					subject: 'dd',
				},
				true,
			],
			[
				{
					...all,
					target: targetOf('datadog-agent'),
					id: create,
					kind: 'create-daemon',
					action: 'add',
					subject: 'datadog-agent',
				},
				true,
			],
		],
	);
});

test('of an update only what differs is shown, and a revision by its name', () => {
	const plan = planned(group, withOurs({critical: true}), surroundings({settings: {env: 'prod'}}));
	deepEqual(
		'changes' in plan && plan.changes[1]?.diff.map(({mark, path, before, after}) => [mark, path, before, after]),
		[
			['~', 'daemonTaskDefinitionArn', 'datadog-agent-task:2', `\${${register}.arn}`],
			['~', 'critical', 'true', 'false'],
		],
	);
});

test('the target is told with where it will run', () => {
	const plan = planned(
		group,
		{...withOurs(), tasks: [sampleTask('t', {group: 'daemon:datadog-agent'})]},
		surroundings(),
	);
	const target = 'target' in plan ? plan.target : undefined;
	deepEqual(
		[target?.name, target?.family, target?.reuses, target?.registers, target?.forecast.runsOn],
		['datadog-agent', 'datadog-agent-task', ours, undefined, 2],
	);
});
