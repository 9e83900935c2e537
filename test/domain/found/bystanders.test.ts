import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import type {ContainerDefinition} from '../../../source/domain/account/task-definition.ts';
import {bystanders} from '../../../source/domain/found/bystanders.ts';
import {describeCluster} from '../../../source/domain/found/describe-cluster.ts';
import {
	definitionArn,
	instanceArn,
	sampleCluster,
	sampleDaemon,
	sampleRegistered,
	sampleService,
	sampleTask,
} from '../sample.ts';

const arn = definitionArn('f:2');
const key = {secrets: [{name: 'DD_API_KEY', valueFrom: 'k'}]};
const collector = {name: 'otel', image: 'otel/opentelemetry-collector-contrib:1', ...key};
const agent = {name: 'agent', image: 'datadog/agent:7', ...key};
const web = {name: 'web', image: 'own/web'};

const runs = (...containers: readonly ContainerDefinition[]) => ({
	[arn]: sampleRegistered({family: 'f', containerDefinitions: containers}),
});
const task = (name: string, group: string) =>
	sampleTask(name, {group, taskDefinitionArn: arn, instanceArn: instanceArn(name)});
const daemon = sampleService({serviceName: 'd', taskDefinition: arn});

const cases: ReadonlyArray<readonly [what: string, cluster: Partial<Cluster>, told: ReadonlyArray<readonly string[]>]> =
	[
		['nothing', {}, []],
		['an application', {tasks: [task('a', 'service:web')], taskDefinitions: runs(web)}, []],
		[
			'a collector as DAEMON service, with its tasks or without',
			{daemonServices: [daemon], tasks: [task('a', 'service:d')], taskDefinitions: runs(collector)},
			[['sends', 'd', 'otel', 'a']],
		],
		[
			'one that is going',
			{daemonServices: [{...daemon, status: 'DRAINING'}], taskDefinitions: runs(collector)},
			[],
		],
		[
			'what we made, whatever it looks like',
			{daemonServices: [{...daemon, tags: {'dd-ecs-setup:managed': 'true'}}], taskDefinitions: runs(collector)},
			[],
		],
		[
			'a collector as daemon',
			{daemons: [sampleDaemon({name: 'm', taskDefinitionArn: arn})], taskDefinitions: runs(collector)},
			[['sends', 'm', 'otel']],
		],
		[
			'an application with a key, on two hosts',
			{tasks: [task('a', 'service:web'), task('b', 'service:web')], taskDefinitions: runs({...web, ...key})},
			[['sends', 'web', 'web', 'a', 'b']],
		],
		[
			'a collector without a service',
			{tasks: [task('a', 'family:f')], taskDefinitions: runs(collector)},
			[['sends', 'f', 'otel', 'a']],
		],
		['an Agent of a service', {tasks: [task('a', 'service:dd')], taskDefinitions: runs(agent)}, []],
		[
			'an Agent without a service',
			{tasks: [task('a', 'family:f')], taskDefinitions: runs(agent)},
			[['task', 'f', 'agent', 'a']],
		],
		[
			'several Agents without a service',
			{tasks: [task('a', 'custom')], taskDefinitions: runs(agent, {...agent, name: 'other'})},
			[['task', 'f', 'agent', 'a']],
		],
		[
			'an application with an Agent of its own',
			{tasks: [task('a', 'service:web')], taskDefinitions: runs(web, agent)},
			[['sidecar', 'web', 'agent', 'a']],
		],
		['tasks of a daemon', {tasks: [task('a', 'daemon:m')], taskDefinitions: runs(agent)}, []],
	];

for (const [what, fields, told] of cases) {
	test(`beside the Agents there is ${what}`, () => {
		deepEqual(
			bystanders(sampleCluster(fields)).map(({kind, name, container, instances}) => [
				kind,
				name,
				container,
				...instances.map(instance => instance.split('/').at(-1) ?? ''),
			]),
			told,
		);
	});
}

test('the facts of a cluster count their tasks, and have no word of them where there are none', () => {
	const facts = (fields: Partial<Cluster>) => describeCluster(sampleCluster(fields), []);
	const {others} = facts({tasks: [task('a', 'family:f'), task('b', 'family:f')], taskDefinitions: runs(agent)});
	deepEqual(others, [{kind: 'task', name: 'f', container: 'agent', image: 'datadog/agent:7', running: 2}]);
	equal('others' in facts({}), false);
});
