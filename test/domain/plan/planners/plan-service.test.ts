import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import type {Service} from '../../../../source/domain/account/service.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';
import {definitionArn, sampleCluster, sampleGroup, sampleRegistered, sampleService, sampleTask} from '../../sample.ts';
import {instances, ownCoreTags, planned, registered, rows, surroundings, type Chosen} from './planning.ts';

const clusterArn = sampleCluster().arn;
const serviceId = (name: string) => `arn:aws:ecs:us-east-1:123456789012:service/shop/${name}`;
const two = sampleGroup(instances(2));
const register = 'register-us-east-1-shop-datadog-agent-task';
const create = 'create-service-us-east-1-shop-datadog-agent';
const ours = definitionArn('datadog-agent-task:2');
const theirs = definitionArn('their-agent:2');

/** The service as this tool leaves it on two instances. */
const installed: Partial<Service> = {
	tags: ownCoreTags,
	deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
	propagateTags: 'SERVICE',
	enableECSManagedTags: true,
};

/** A cluster with our Agent, its service changed by the test. */
function withOurs(fields: Partial<Service> = {}, rest: Partial<Cluster> = {}): Cluster {
	return sampleCluster({
		daemonServices: [sampleService({...installed, ...fields})],
		taskDefinitions: {[ours]: registered()},
		...rest,
	});
}

/** A cluster with an Agent that Terraform put there, under this name. */
function withTheirs(serviceName = 'dd', rest: Partial<Cluster> = {}): Cluster {
	return sampleCluster({
		daemonServices: [sampleService({serviceName, taskDefinition: theirs, tags: {ManagedBy: 'terraform'}})],
		taskDefinitions: {
			[theirs]: sampleRegistered({
				family: 'their-agent',
				containerDefinitions: [{name: 'dd', image: 'datadog/agent:7.50.0', memory: 256}],
			}),
		},
		...rest,
	});
}

function creation(taskDefinition: unknown, fields: Readonly<Record<string, unknown>> = {}) {
	return {
		cluster: clusterArn,
		serviceName: 'datadog-agent',
		taskDefinition,
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
		deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
		propagateTags: 'SERVICE',
		enableECSManagedTags: true,
		tags: [
			{key: 'dd-ecs-setup:managed', value: 'true'},
			{key: 'dd-ecs-setup:features', value: 'core'},
		],
		...fields,
	};
}

const onlyCreated = [
	[register, {}, []],
	[create, creation(resultOf(register)), [register]],
];

const stays = (name: string) => ({target: serviceId(name), clusterArn, cluster: 'shop', region: 'us-east-1', name});
const leftAlone = (name: string) => ({...stays(name), why: 'foreign-agent', owner: {kind: 'terraform'}});

const cases: ReadonlyArray<readonly [situation: string, cluster: Cluster, chosen: Chosen, planned: unknown]> = [
	['nothing is there: created', sampleCluster(), {}, onlyCreated],
	['it is there as it should be: unchanged', withOurs(), {}, []],
	['it runs under another name: found by its tags', withOurs({serviceName: 'renamed'}), {}, []],
	[
		'the settings changed: its next revision',
		withOurs(),
		{settings: {env: 'prod'}},
		[
			[register, {}, []],
			[
				'update-service-us-east-1-shop-datadog-agent',
				{cluster: clusterArn, service: 'datadog-agent', taskDefinition: resultOf(register)},
				[register],
			],
			[
				'tag-resource-us-east-1-shop-datadog-agent',
				{resourceArn: sampleService().serviceArn, tags: [{key: 'dd-ecs-setup:env-vars', value: 'DD_ENV'}]},
				['update-service-us-east-1-shop-datadog-agent'],
			],
		],
	],
	['it is draining: created, since its name is free again soon', withOurs({status: 'DRAINING'}), {}, onlyCreated],
	["somebody's Agent: left alone", withTheirs(), {}, leftAlone('dd')],
	[
		"somebody's Agent, left alone on purpose",
		withTheirs('datadog-agent'),
		{existing: 'leave'},
		leftAlone('datadog-agent'),
	],
	[
		"somebody's Agent beside ours: ours is kept",
		withOurs(
			{},
			{
				daemonServices: [...withTheirs().daemonServices, ...withOurs().daemonServices],
				taskDefinitions: {...withTheirs().taskDefinitions, ...withOurs().taskDefinitions},
			},
		),
		{},
		[],
	],
	[
		"somebody's service of the same name that is no Agent: left alone",
		sampleCluster({
			daemonServices: [sampleService({taskDefinition: theirs})],
			taskDefinitions: {
				[theirs]: sampleRegistered({family: 'web', containerDefinitions: [{name: 'web', image: 'nginx'}]}),
			},
		}),
		{existing: 'replace'},
		{...stays('datadog-agent'), why: 'name-taken'},
	],
	[
		"somebody's Agent, replaced: it goes before ours comes",
		withTheirs(),
		{existing: 'replace'},
		[
			[register, {}, []],
			['delete-service-us-east-1-shop-dd', {cluster: clusterArn, service: 'dd'}, []],
			[create, creation(resultOf(register)), [register, 'delete-service-us-east-1-shop-dd']],
		],
	],
	[
		"somebody's Agent of our name, replaced: never updated",
		withTheirs('datadog-agent'),
		{existing: 'replace'},
		[
			[register, {}, []],
			['delete-service-us-east-1-shop-datadog-agent', {cluster: clusterArn, service: 'datadog-agent'}, []],
			[create, creation(resultOf(register)), [register, 'delete-service-us-east-1-shop-datadog-agent']],
		],
	],
	[
		"somebody's Agent, adopted: its own service and family go on, with our tags",
		withTheirs(),
		{existing: 'adopt'},
		[
			['register-us-east-1-shop-their-agent', {}, []],
			[
				'update-service-us-east-1-shop-dd',
				{cluster: clusterArn, service: 'dd', taskDefinition: resultOf('register-us-east-1-shop-their-agent')},
				['register-us-east-1-shop-their-agent'],
			],
			[
				'tag-resource-us-east-1-shop-dd',
				{
					resourceArn: sampleService({serviceName: 'dd'}).serviceArn,
					tags: [
						{key: 'dd-ecs-setup:managed', value: 'true'},
						{key: 'dd-ecs-setup:features', value: 'core'},
					],
				},
				['update-service-us-east-1-shop-dd'],
			],
		],
	],
	[
		"somebody's Agent of external hosts: no matter here",
		withTheirs('dd', {
			daemonServices: [sampleService({serviceName: 'dd', taskDefinition: theirs, launchType: 'EXTERNAL'})],
		}),
		{},
		onlyCreated,
	],
	[
		"somebody's Agent whose tasks are on other instances: no matter here",
		withTheirs('dd', {tasks: [sampleTask('t', {group: 'service:dd', instanceArn: 'elsewhere'})]}),
		{},
		onlyCreated,
	],
	[
		'our family has the revision already: reused',
		sampleCluster({families: {'datadog-agent-task': registered()}}),
		{},
		[[create, creation(ours), []]],
	],
	[
		'the family of that name is not ours: a revision of our own',
		sampleCluster({families: {'datadog-agent-task': {...registered(), tags: {}}}}),
		{},
		onlyCreated,
	],
];

for (const [name, cluster, chosen, expected] of cases) {
	test(name, () => {
		deepEqual(rows(planned(two, cluster, surroundings(chosen))), expected);
	});
}

test('a change says where it is, whom it reaches and what it does', () => {
	const [one, other] = instances(2);
	const group = sampleGroup([
		...(one ? [one, {...one, status: 'DRAINING'}] : []),
		...(other ? [{...other, agentConnected: false}] : []),
	]);
	const plan = planned(group, withTheirs(), surroundings({existing: 'replace'}));
	deepEqual('changes' in plan && plan.changes.map(({needs, request, diff, ...rest}) => rest), [
		{
			id: register,
			kind: 'register-task-definition',
			action: 'add',
			region: 'us-east-1',
			subject: 'datadog-agent-task',
		},
		{
			id: 'delete-service-us-east-1-shop-dd',
			kind: 'delete-service',
			action: 'remove',
			region: 'us-east-1',
			cluster: 'shop',
			clusterArn,
			target: serviceId('dd'),
			subject: 'dd',
			reach: {runsOn: 1, total: 3},
		},
		{
			id: create,
			kind: 'create-service',
			action: 'add',
			region: 'us-east-1',
			cluster: 'shop',
			clusterArn,
			target: serviceId('datadog-agent'),
			subject: 'datadog-agent',
			reach: {runsOn: 1, total: 3},
		},
	]);
});

test('what a replaced Agent holds is free, and what the service reuses or registers is told', () => {
	const held = {
		cpu: 2000,
		memory: 3800,
		instanceArn: 'arn:aws:ecs:us-east-1:123456789012:container-instance/shop/i0',
	};
	const full = sampleGroup(
		instances(1).map(instance => ({...instance, remaining: {cpu: 0, memory: 0, ports: [], udpPorts: []}})),
	);
	const target = (group: string, cluster: Cluster, chosen: Chosen) => {
		const plan = planned(full, {...cluster, tasks: [sampleTask('t', {...held, group})]}, surroundings(chosen));
		if ('leftAlone' in plan) {
			return plan;
		}

		const {name, family, reuses, registers, forecast} = plan.target;
		return {name, family, reuses, registers, runsOn: forecast.runsOn};
	};

	deepEqual(target('service:dd', withTheirs(), {existing: 'replace'}), {
		name: 'datadog-agent',
		family: 'datadog-agent-task',
		reuses: undefined,
		registers: register,
		runsOn: 1,
	});
	deepEqual(target('service:datadog-agent', withOurs(), {}), {
		name: 'datadog-agent',
		family: 'datadog-agent-task',
		reuses: ours,
		registers: undefined,
		runsOn: 1,
	});
});

test('a group beside others has names and constraints of its own', () => {
	const constraints = [{type: 'memberOf', expression: 'attribute:ecs.os-type == windows'}];
	const group = sampleGroup(instances(1), {platform: 'windows', suffix: '-windows', constraints});
	const elsewhere = [sampleTask('t', {instanceArn: 'a-linux-host'})];
	deepEqual(rows(planned(group, withOurs({}, {tasks: elsewhere}), surroundings())), [
		[`${register}-windows`, {}, []],
		[
			`${create}-windows`,
			creation(resultOf(`${register}-windows`), {
				serviceName: 'datadog-agent-windows',
				deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 0},
				placementConstraints: constraints,
			}),
			[`${register}-windows`],
		],
	]);
});
