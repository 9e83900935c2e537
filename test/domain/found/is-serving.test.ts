import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import type {FoundAgent} from '../../../source/domain/found/found-agent.ts';
import {isServing} from '../../../source/domain/found/is-serving.ts';
import type {PlacementGroup} from '../../../source/domain/hosts/placement-group.ts';
import {
	definitionArn,
	instanceArn,
	sampleCluster,
	sampleDaemon,
	sampleGroup,
	sampleInstance,
	sampleService,
	sampleTask,
} from '../sample.ts';

const service = sampleService({serviceName: 'dd'});
const external = sampleService({serviceName: 'dd', launchType: 'EXTERNAL'});
const daemon = sampleDaemon({name: 'dd'});
const agent: FoundAgent = {
	kind: 'service',
	cluster: sampleCluster().arn,
	name: 'dd',
	arn: service.serviceArn,
	taskDefinitionArn: definitionArn('dd:1'),
	container: 'dd',
	image: 'datadog/agent:7',
	running: 1,
	desired: 1,
	owner: {kind: 'unknown'},
};
const asDaemon: FoundAgent = {...agent, kind: 'daemon', arn: daemon.arn};

const here = sampleGroup([sampleInstance('a'), sampleInstance('b')]);
const managed: PlacementGroup = {...here, platform: 'managed-instances', launchType: undefined};
const outside: PlacementGroup = {...here, platform: 'external', launchType: 'EXTERNAL'};

function running(on: string, group = 'service:dd') {
	return {tasks: [sampleTask('t', {group, instanceArn: instanceArn(on)})]};
}

const cases: ReadonlyArray<
	readonly [what: string, agent: FoundAgent, group: PlacementGroup, cluster: Partial<Cluster>, isServing: boolean]
> = [
	['its tasks run on one of the instances', agent, here, {daemonServices: [external], ...running('b')}, true],
	['its tasks run elsewhere', agent, here, {daemonServices: [service], ...running('z')}, false],
	['other tasks run elsewhere', agent, here, {daemonServices: [service], ...running('z', 'service:web')}, true],
	[
		'a daemon of its name runs elsewhere',
		agent,
		here,
		{daemonServices: [service], ...running('z', 'daemon:dd')},
		true,
	],
	[
		'its tasks have no instance yet',
		agent,
		here,
		{daemonServices: [service], tasks: [sampleTask('t', {group: 'service:dd'})]},
		true,
	],
	['none runs, and it is for EC2', agent, here, {daemonServices: [service]}, true],
	['none runs, and it is for external hosts', agent, here, {daemonServices: [external]}, false],
	[
		'none runs, and its constraints let one of the instances in',
		agent,
		here,
		{
			daemonServices: [
				{...service, placementConstraints: [{type: 'memberOf', expression: 'ec2InstanceId == i-b'}]},
			],
		},
		true,
	],
	[
		'none runs, and its constraints let instances of another group in',
		agent,
		here,
		{
			instances: [...here.instances, sampleInstance('z')],
			daemonServices: [
				{...service, placementConstraints: [{type: 'memberOf', expression: 'ec2InstanceId == i-z'}]},
			],
		},
		false,
	],
	[
		'none runs, and its constraints let no instance in',
		agent,
		here,
		{
			instances: [...here.instances, sampleInstance('z')],
			daemonServices: [
				{...service, placementConstraints: [{type: 'memberOf', expression: 'ec2InstanceId == i-y'}]},
			],
		},
		true,
	],
	[
		"none runs, and it can't be told whom its constraints let in",
		agent,
		here,
		{daemonServices: [{...service, placementConstraints: [{type: 'memberOf', expression: 'attribute:x != y'}]}]},
		true,
	],
	['none runs on external hosts, which it is for', agent, outside, {daemonServices: [external]}, true],
	[
		'none runs, and its launch type is not told',
		agent,
		here,
		{daemonServices: [{...service, launchType: undefined}]},
		true,
	],
	['a daemon of which none runs', asDaemon, managed, {daemons: [daemon]}, true],
	['a daemon, for instances that take services', asDaemon, here, {daemons: [daemon]}, false],
];

for (const [what, found, group, cluster, expected] of cases) {
	test(`an Agent ${expected ? 'serves' : 'does not serve'} a group: ${what}`, () => {
		equal(isServing(found, group, sampleCluster(cluster)), expected);
	});
}
