import {install} from '../../../source/commands/install.ts';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import type {Instance} from '../../../source/domain/account/instance.ts';
import {nothingObserved, type Observed} from '../../../source/domain/account/observed.ts';
import type {Registered} from '../../../source/domain/account/registered.ts';
import type {Service} from '../../../source/domain/account/service.ts';
import type {Task} from '../../../source/domain/account/task.ts';
import type {TaskDefinition} from '../../../source/domain/account/task-definition.ts';
import {createSharing} from '../../../source/domain/kit/large/sharing.ts';
import type {Decided} from '../../../source/domain/choices/complete-choices.ts';
import type {Situation} from '../../../source/domain/choices/situation.ts';
import {decided} from '../../../source/domain/found/complete-choices.ts';

/** Accounts of any size: clusters with instances, each with an Agent of an earlier run and two other tasks. */
const share = createSharing();
const start = 'arn:aws:ecs:us-east-1:123456789012';
const agentArn = `${start}:task-definition/datadog-agent:3`;
const appArn = `${start}:task-definition/web:7`;
const keyArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog-api-key-AbCdEf';

export const identity = {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'};
export const now = Date.parse('2026-01-01T13:00:00Z');
const startedAt = '2026-01-01T12:00:00Z';

/** The Agent's definition with so many variables; changed, each second has another value and each third is new. */
export function definitionWith(variables: number, isChanged = false): TaskDefinition {
	return {
		family: 'datadog-agent',
		containerDefinitions: [
			{
				name: 'datadog-agent',
				image: 'public.ecr.aws/datadog/agent:7.50.0',
				cpu: 100,
				memory: 512,
				essential: true,
				environment: Array.from({length: variables}, (_, index) => ({
					name: `${isChanged && index % 3 === 0 ? 'NEW' : 'VAR'}_${index}`,
					value: isChanged && index % 2 === 0 ? 'other' : 'some',
				})),
				secrets: [{name: 'DD_API_KEY', valueFrom: keyArn}],
				portMappings: [{containerPort: 8126, hostPort: 8126, protocol: 'tcp'}],
			},
		],
	};
}

const tags = {'dd-ecs-setup:managed': 'true', 'dd-ecs-setup:features': 'core apm'};
const taskDefinitions: Readonly<Record<string, Registered>> = {
	[agentArn]: {
		arn: agentArn,
		revision: 3,
		status: 'ACTIVE',
		definition: definitionWith(5),
		tags,
		requiresAttributes: [],
	},
	[appArn]: {
		arn: appArn,
		revision: 7,
		status: 'ACTIVE',
		definition: {family: 'web', containerDefinitions: [{name: 'web', image: 'web:1', memory: 128}]},
		tags: {},
		requiresAttributes: [],
	},
};

/** A cluster with so many instances; `kinds` of Linux and Windows where it is mixed. */
export function clusterOf(name: string, size: number, fields: Partial<Cluster> = {}): Cluster {
	const instances = Array.from({length: size}, (_, index) => instance(name, index));
	return {
		arn: `${start}:cluster/${name}`,
		name,
		region: 'us-east-1',
		instanceCount: size,
		fargateTasks: 0,
		activeServices: 2,
		capacityProviders: [],
		hasDefaultStrategy: false,
		tags: {},
		providers: [],
		instances,
		daemonServices: [agentService(name, size)],
		replicaServices: [],
		taskDefinitions,
		families: {},
		daemons: [],
		tasks: instances.flatMap(({arn}, index) => tasksOn(name, arn, index)),
		unread: [],
		...fields,
	};
}

/** So many clusters, of one to three instances. */
export function clustersOf(count: number): readonly Cluster[] {
	return Array.from({length: count}, (_, index) => clusterOf(`cluster-${index}`, 1 + (index % 3)));
}

/** As if they were read again: what was worked out of the others is not used. */
export function anew(clusters: readonly Cluster[]): readonly Cluster[] {
	return clusters.map(cluster => ({...cluster}));
}

function instance(cluster: string, index: number): Instance {
	const ports = index % 7 === 0 ? [22, 8126] : [22];
	return {
		arn: `${start}:container-instance/${cluster}/${String(index).padStart(32, '0')}`,
		id: `i-${cluster}${String(index).padStart(8, '0')}`,
		status: index % 50 === 49 ? 'DRAINING' : 'ACTIVE',
		agentConnected: index % 60 !== 59,
		agentVersion: '1.80.0',
		attributes: share({
			'ecs.os-type': index % 5 === 4 ? 'windows' : 'linux',
			...(index % 5 === 4 && {'ecs.os-family': 'WINDOWS_SERVER_2022_FULL'}),
			'ecs.ami-id': `ami-${index % 9}`,
			'ecs.cpu-architecture': 'x86_64',
			'ecs.capability.container-health-check': '',
			'ecs.capability.secrets.asm.environment-variables': '',
		}),
		registered: {cpu: 2048, memory: 3900, ports: [22], udpPorts: []},
		remaining: {cpu: 1024, memory: 900, ports, udpPorts: []},
		privateIp: `10.${Math.floor(index / 62_500)}.${Math.floor(index / 250) % 250}.${index % 250}`,
		machine: {securityGroups: [`sg-${index % 10}`], image: 'al2023-ami-ecs-hvm-2023'},
	};
}

function tasksOn(cluster: string, instanceArn: string, index: number): readonly Task[] {
	const shared = {
		instanceArn,
		lastStatus: 'RUNNING',
		desiredStatus: 'RUNNING',
		createdAt: startedAt,
		startedAt,
		cpu: 100,
		memory: 256,
		hostPorts: [],
		containers: [],
	};
	const arn = `${start}:task/${cluster}/${String(index).padStart(8, '0')}`;
	return [
		{...shared, arn: `${arn}a`, group: 'service:datadog-agent', taskDefinitionArn: agentArn},
		{...shared, arn: `${arn}b`, group: `service:web-${index % 20}`, taskDefinitionArn: appArn},
		{...shared, arn: `${arn}c`, group: 'family:batch', taskDefinitionArn: appArn},
	];
}

function agentService(cluster: string, size: number): Service {
	return {
		serviceArn: `${start}:service/${cluster}/datadog-agent`,
		serviceName: 'datadog-agent',
		status: 'ACTIVE',
		launchType: 'EC2',
		schedulingStrategy: 'DAEMON',
		taskDefinition: agentArn,
		desiredCount: size,
		runningCount: size,
		pendingCount: 0,
		deployments: [
			{
				id: 'ecs-svc/1',
				status: 'PRIMARY',
				taskDefinition: agentArn,
				desiredCount: size,
				pendingCount: 0,
				runningCount: size,
				failedTasks: 0,
				rolloutState: 'COMPLETED',
				createdAt: startedAt,
			},
		],
		events: [],
		placementConstraints: [],
		tags,
	};
}

/** An account of these clusters, where all of them are chosen and a stored key is used. */
export function situationOf(clusters: readonly Cluster[]): Situation {
	const observed: Observed = {
		...nothingObserved,
		identity,
		found: clusters,
		clusters,
		regions: [{region: 'us-east-1'}],
	};
	return {
		observed,
		choices: {clusters: clusters.map(({arn}) => arn), key: {kind: 'secret', arn: keyArn}},
		given: {entries: {}, choices: {}, approve: false},
		said: {command: install, answers: {}},
		dryRun: false,
	};
}

/** The same, decided. */
export function decidedFor(clusters: readonly Cluster[]): Decided {
	return decided(situationOf(clusters));
}
