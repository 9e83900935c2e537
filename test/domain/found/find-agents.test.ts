import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {findAgents} from '../../../source/domain/found/find-agents.ts';
import {ownerOf} from '../../../source/domain/found/owner-of.ts';
import type {Service} from '../../../source/domain/account/service.ts';
import type {Tags} from '../../../source/domain/kit/tags.ts';
import type {ContainerDefinition} from '../../../source/domain/account/task-definition.ts';
import {readDefinitions} from '../../support/definitions.ts';
import {definitionArn, sampleCluster, sampleDaemon, sampleRegistered, sampleService} from '../sample.ts';

const family = (...containers: readonly ContainerDefinition[]) => ({
	[definitionArn('datadog-agent-task:2')]: sampleRegistered({
		family: 'datadog-agent-task',
		containerDefinitions: containers,
	}),
});

const agentsOf = (...containers: readonly ContainerDefinition[]) =>
	findAgents(sampleCluster({daemonServices: [sampleService()], taskDefinitions: family(...containers)}));

const found = (...containers: readonly ContainerDefinition[]) =>
	agentsOf(...containers).map(({container, version}) => ({container, version}));

const images: ReadonlyArray<readonly [string, boolean]> = [
	['public.ecr.aws/datadog/agent:7', true],
	['datadog/agent:7.52.0', true],
	['gcr.io/datadoghq/agent', true],
	['registry.datadoghq.com/agent:7', true],
	['datadoghq.azurecr.io/agent:7', true],
	['123456789012.dkr.ecr.eu-west-1.amazonaws.com/ecr-public/datadog/agent:7', true],
	['registry.example.com:5000/mirror/datadog-agent@sha256:abc', true],
	['datadog/docker-dd-agent:12.6.5223-ecs', true],
	['newrelic/infrastructure:latest', false],
	['amazon/amazon-ecs-agent:latest', false],
	['example/agent:1', false],
];

for (const [image, isAgent] of images) {
	test(`a daemon of ${image} is ${isAgent ? 'an' : 'no'} Agent`, () => {
		deepEqual(found({name: 'x', image}).length, isAgent ? 1 : 0);
	});
}

test('what has a key and no more is no Agent, with the usual name it is one, and the name alone is a doubt', () => {
	const key = {environment: [{name: 'DD_API_KEY', value: 'k'}]};
	const doubts = (container: ContainerDefinition) => agentsOf(container).map(({doubt}) => doubt);
	deepEqual(
		[
			doubts({name: 'x', image: 'own/build', ...key}),
			doubts({name: 'datadog-agent', image: 'own/build', ...key}),
			doubts({name: 'datadog-agent', image: 'own/build'}),
		],
		[[], [undefined], [{kind: 'perhaps', signs: ['name']}]],
	);
});

test('several Agents in a task are one found Agent with a doubt', () => {
	const agents = ['us', 'eu'].map(name => ({name, image: 'datadog/agent:7'}));
	deepEqual(
		agentsOf(...agents).map(({container, doubt}) => [container, doubt]),
		[['us', {kind: 'several', containers: ['us', 'eu']}]],
	);
});

test('of several Agents in a task the one that was adopted is named by a tag of ours', () => {
	const tags = {'dd-ecs-setup:managed': 'true', 'dd-ecs-setup:container': 'eu'};
	const agents = ['us', 'eu'].map(name => ({name, image: 'datadog/agent:7'}));
	const cluster = sampleCluster({daemonServices: [sampleService({tags})], taskDefinitions: family(...agents)});
	deepEqual(
		findAgents(cluster).map(({container, doubt}) => [container, doubt]),
		[['eu', undefined]],
	);
});

const app = {name: 'web', image: 'own/web'};
const sidecar = {name: 'agent', image: 'datadog/agent:7', essential: false};
const proxy = {name: 'proxy', image: 'datadog/fips-proxy:1'};

test('a service that does not follow the instances is an Agent unless its tasks are for something else', () => {
	const of = (...containers: readonly ContainerDefinition[]) =>
		findAgents(
			sampleCluster({
				replicaServices: [sampleService({schedulingStrategy: 'REPLICA'})],
				taskDefinitions: family(...containers),
			}),
		).map(({schedulingStrategy}) => schedulingStrategy);
	deepEqual(
		[of({...sidecar, essential: true}), of(app, sidecar), of(sidecar, proxy)],
		[['REPLICA'], [], ['REPLICA']],
	);
});

test('a DAEMON service goes with what its people put beside the Agent', () => {
	deepEqual(found(app, sidecar), [{container: 'agent', version: undefined}]);
});

test('the Agent is told from its sidecars by the image, and its version from the tag', () => {
	const config = {name: 'config', image: 'busybox', environment: [{name: 'DD_API_KEY', value: 'k'}]};
	deepEqual(found(config, {name: 'agent', image: 'datadog/agent:7.52.0-jmx'}), [
		{container: 'agent', version: '7.52.0'},
	]);
});

test('our own service is found also where its definition can not be read', () => {
	const cluster = sampleCluster({daemonServices: [sampleService({tags: {'dd-ecs-setup:managed': 'true'}})]});
	deepEqual(
		findAgents(cluster).map(({name, owner}) => ({name, owner})),
		[{name: 'datadog-agent', owner: {kind: 'us'}}],
	);
});

test('a service that is going is not found, a daemon of Managed Instances is', () => {
	const daemon = sampleDaemon({running: 2, withoutDaemon: 1});
	const cluster = sampleCluster({
		daemonServices: [sampleService({status: 'DRAINING'})],
		daemons: [daemon],
		taskDefinitions: {
			...family({name: 'a', image: 'datadog/agent'}),
			[daemon.taskDefinitionArn]: sampleRegistered({
				family: 'f',
				containerDefinitions: [{name: 'a', image: 'datadog/agent'}],
			}),
		},
	});
	deepEqual(findAgents(cluster), [
		{
			kind: 'daemon',
			cluster: cluster.arn,
			name: 'datadog-agent',
			arn: daemon.arn,
			taskDefinitionArn: daemon.taskDefinitionArn,
			container: 'a',
			image: 'datadog/agent',
			running: 2,
			desired: 3,
			owner: {kind: 'unknown'},
		},
	]);
});

const owners: ReadonlyArray<readonly [Tags, ReturnType<typeof ownerOf>]> = [
	[{'dd-ecs-setup:managed': 'true', terraform: 'true'}, {kind: 'us'}],
	[{dd_ecs_terraform_module: '1.2.0'}, {kind: 'terraform'}],
	[{ManagedBy: 'Terraform'}, {kind: 'terraform'}],
	[{'terraform-workspace': 'prod'}, {kind: 'terraform'}],
	[{'aws-cdk:id': 'x', 'aws:cloudformation:stack-name': 's'}, {kind: 'cdk'}],
	[{'aws:cloudformation:stack-name': 'agents'}, {kind: 'cloudformation', stack: 'agents'}],
	[{'managed-by': 'pulumi', 'aws:cloudformation:stack-name': 's'}, {kind: 'pulumi'}],
	[{'pulumi:project': 'shop'}, {kind: 'pulumi'}],
	[{'copilot-application': 'shop', 'aws:cloudformation:stack-name': 's'}, {kind: 'copilot'}],
	[{dd_cdk_construct: 'v3.10.0'}, {kind: 'cdk'}],
	[{'aws:cloudformation:stack-name': 's', 'aws:cloudformation:logical-id': 'Service9571FDD8'}, {kind: 'cdk'}],
	[
		{'aws:cloudformation:stack-name': 's', 'aws:cloudformation:logical-id': 'AgentService'},
		{kind: 'cloudformation', stack: 's'},
	],
	[{team: 'platform'}, {kind: 'unknown', createdBy: 'arn:aws:iam::1:role/x'}],
];

for (const [tags, owner] of owners) {
	test(`tags ${JSON.stringify(tags)} say ${owner.kind}`, () => {
		deepEqual(ownerOf(tags, 'arn:aws:iam::1:role/x'), owner);
	});
}

for (const definition of readDefinitions()) {
	test(`the owner of ${definition.name} is told from its tags`, () => {
		const placed = 'daemon' in definition ? definition.daemon : definition.service;
		const own = definition.definition.tags?.map(({key = '', value = ''}) => [key, value] as const) ?? [];
		const kind = [placed?.tags ?? {}, Object.fromEntries(own)]
			.map(tags => ownerOf(tags).kind)
			.find(kind => kind !== 'unknown');
		equal(kind ?? 'unknown', definition.expected.owner);
	});
}

test('the tags of the task definition tell the owner where those of the service do not', () => {
	const [definition] = Object.values(family({name: 'a', image: 'datadog/agent'}));
	const of = (tags: Tags, fields: Partial<Service> = {}) =>
		findAgents(
			sampleCluster({
				daemonServices: [sampleService(fields)],
				taskDefinitions: definition ? {[definition.arn]: {...definition, tags}} : {},
			}),
		).map(({owner}) => owner.kind);
	deepEqual(of({ManagedBy: 'terraform'}), ['terraform']);
	deepEqual(of({'dd-ecs-setup:managed': 'true'}), ['unknown']);
	const serviceArn = 'arn:aws:ecs:us-east-1:123456789012:service/datadog-agent';
	deepEqual(of({'dd-ecs-setup:managed': 'true'}, {serviceArn}), ['us']);
	deepEqual(of({ManagedBy: 'terraform'}, {serviceArn}), ['terraform']);
});
