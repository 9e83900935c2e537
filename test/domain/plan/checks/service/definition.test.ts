import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../../source/domain/account/cluster.ts';
import type {Platform} from '../../../../../source/domain/account/platform.ts';
import type {TaskDefinition} from '../../../../../source/domain/account/task-definition.ts';
import {nothingObserved} from '../../../../../source/domain/account/observed.ts';
import {definition} from '../../../../../source/domain/plan/checks/service/definition.ts';
import {check} from '../../../../../source/text/en/checks/check.ts';
import {plain} from '../../../../../source/text/letters/plain.ts';
import {
	sampleChoices,
	sampleCluster,
	sampleDaemon,
	sampleRegistered,
	sampleService,
	sampleTarget,
	sampleTask,
	sampleRun,
} from '../../../sample.ts';

const ports = (...protocols: readonly string[]) => ({
	portMappings: protocols.map(protocol => ({containerPort: 8125, hostPort: 8125, protocol})),
});
const mounts = (...paths: readonly string[]) => ({
	mountPoints: paths.map(containerPath => ({sourceVolume: 'proc', containerPath})),
});
const agent = (container: Partial<TaskDefinition['containerDefinitions'][number]>): TaskDefinition => ({
	family: 'datadog-agent-task',
	containerDefinitions: [{name: 'agent', image: 'datadog/agent:7', memory: 512, ...container}],
	volumes: [{name: 'proc', host: {sourcePath: '/proc'}}],
});

/** What the check says of a definition, in a cluster that has this. */
function found(planned: TaskDefinition, there: Partial<Cluster> = {}, platform: Platform = 'linux') {
	const target = sampleTarget('datadog-agent', {platform});
	return definition({
		observed: {...nothingObserved, clusters: [sampleCluster(there)]},
		choices: sampleChoices(),
		targets: [{...target, family: planned.family, definition: planned}],
		changes: [],
		reads: [],
		now: 0,
	});
}

const verdicts = (...parameters: Parameters<typeof found>) =>
	found(...parameters).map(({verdict, finding}) => `${verdict} ${finding}`);

test('a definition that ECS and Docker take passes, once', () => {
	deepEqual(found(agent(ports('udp'))), [
		{id: 'definition', subject: 'shop', verdict: 'pass', finding: 'ok', facts: {}},
	]);
});

test('each rule that is broken fails, with the container and what stands there', () => {
	const results = found(agent({...ports('tcp', 'udp'), ...mounts('/host/proc', '/host/proc/')}));
	deepEqual(
		results.map(result => [
			result.verdict,
			plain(check(result, sampleRun).line),
			...check(result, sampleRun).fixes.map(({text}) => plain(text)),
		]),
		[
			[
				'fail',
				'shop: agent has a second mount at /host/proc/, which is written in another way',
				'Docker starts no container with two mounts at one place: take one of them out.',
			],
			[
				'fail',
				'shop: agent maps one port as 8125/tcp and 8125/udp',
				'ECS takes a container port with one protocol: take one of them out.',
			],
		],
	);
	deepEqual(results[0]?.facts, {
		container: 'agent',
		field: 'mountPoints',
		refusedBy: 'docker',
		values: ['/host/proc/'],
		value: '/host/proc/',
		other: '',
		least: '',
		most: '',
	});
});

const inUse = (there: TaskDefinition): Partial<Cluster> => ({
	daemonServices: [sampleService()],
	taskDefinitions: {'any key': sampleRegistered(there)},
});

test('what ECS registered as it is, it takes again', () => {
	const both = agent(ports('tcp', 'udp'));
	deepEqual(
		[
			verdicts(both, inUse(both)),
			verdicts(both, {families: {[both.family]: sampleRegistered(both)}}),
			// The same rule is broken there, at another port.
			verdicts(both, inUse(agent({portMappings: [{containerPort: 53}, {containerPort: 53, protocol: 'udp'}]}))),
			// It's another service's.
			verdicts(both, {...inUse(both), daemonServices: [sampleService({serviceName: 'web'})]}),
		],
		[['pass ok'], ['pass ok'], ['fail port-protocols'], ['fail port-protocols']],
	);
});

test('what Docker would refuse is believed only where a task of it runs', () => {
	const twice = agent(mounts('/host/proc', '/host/proc/'));
	deepEqual(
		[
			verdicts(twice, inUse(twice)),
			verdicts(twice, {...inUse(twice), tasks: [sampleTask('t', {lastStatus: 'PENDING'})]}),
			verdicts(twice, {...inUse(twice), tasks: [sampleTask('t')]}),
		],
		[['fail mount-point-twice'], ['fail mount-point-twice'], ['pass ok']],
	);
});

test("a daemon's own definition was taken once as well", () => {
	const broken = agent({dependsOn: [{containerName: 'gone', condition: 'START'}]});
	const daemon = sampleDaemon();
	const there = {
		daemons: [daemon],
		taskDefinitions: {key: sampleRegistered(broken, {arn: daemon.taskDefinitionArn})},
	};
	deepEqual(
		[verdicts(broken, there, 'managed-instances'), verdicts(broken, {}, 'managed-instances')],
		[['pass ok'], ['fail dependency-unknown']],
	);
});

test('what no container has is told of the task', () => {
	const [result] = found({...agent({}), pidMode: 'host'}, {}, 'windows');
	equal(result && plain(check(result, sampleRun).line), 'shop: the task has pidMode, which is for Linux only');
});

test('a health check without a command is told as empty', () => {
	const [result] = found(agent({healthCheck: {command: []}}));
	equal(result && plain(check(result, sampleRun).line), 'shop: the health check of agent is empty');
});
