import {install} from '../../source/commands/install.ts';
import {completeChoices} from '../../source/domain/found/complete-choices.ts';
import type {Writing} from '../../source/domain/agent/own-tags.ts';
import {settingVariables} from '../../source/domain/agent/setting-contributions.ts';
import {nothingObserved} from '../../source/domain/account/observed.ts';
import {defaultSettings, type Settings} from '../../source/domain/choices/choices.ts';
import type {FeatureId} from '../../source/domain/choices/feature-id.ts';
import type {CompleteChoices} from '../../source/domain/choices/complete-choices.ts';
import type {Invocation} from '../../source/domain/choices/invocation.ts';
import type {Cluster} from '../../source/domain/account/cluster.ts';
import type {Daemon} from '../../source/domain/account/daemon.ts';
import type {Instance} from '../../source/domain/account/instance.ts';
import type {Plan, Target} from '../../source/domain/plan/plan.ts';
import type {Rollout} from '../../source/domain/choices/problem/rollout.ts';
import {targetId, targetKind} from '../../source/domain/plan/target-id.ts';
import type {PlacementGroup} from '../../source/domain/hosts/placement-group.ts';
import type {Registered} from '../../source/domain/account/registered.ts';
import type {Service} from '../../source/domain/account/service.ts';
import type {Task} from '../../source/domain/account/task.ts';
import type {TaskDefinition} from '../../source/domain/account/task-definition.ts';
import type {Unread, UnreadPart} from '../../source/domain/account/unread.ts';

/** A run on one cluster, as it would be started again. */
export const sampleRun: Invocation = {command: install, answers: {cluster: ['shop-prod']}};

const start = 'arn:aws:ecs:us-east-1:123456789012';

export const definitionArn = (revision: string) => `${start}:task-definition/${revision}`;

export const instanceArn = (name: string) => `${start}:container-instance/shop/${name}`;

/** Everything below is plain and healthy unless a test says otherwise. */
export function sampleInstance(name: string, fields: Partial<Instance> = {}): Instance {
	return {
		arn: instanceArn(name),
		id: `i-${name}`,
		status: 'ACTIVE',
		agentConnected: true,
		attributes: {
			'ecs.os-type': 'linux',
			'ecs.capability.container-health-check': '',
			'ecs.capability.secrets.asm.environment-variables': '',
		},
		registered: {cpu: 2048, memory: 3900, ports: [22], udpPorts: []},
		remaining: {cpu: 2048, memory: 3900, ports: [22], udpPorts: []},
		...fields,
	};
}

export function sampleTask(name: string, fields: Partial<Task> = {}): Task {
	return {
		arn: `${start}:task/shop/${name}`,
		group: 'service:datadog-agent',
		taskDefinitionArn: definitionArn('datadog-agent-task:2'),
		lastStatus: 'RUNNING',
		desiredStatus: 'RUNNING',
		healthStatus: 'HEALTHY',
		hostPorts: [],
		containers: [],
		...fields,
	};
}

export function sampleService(fields: Partial<Service> = {}): Service {
	return {
		serviceArn: `${start}:service/shop/${fields.serviceName ?? 'datadog-agent'}`,
		serviceName: 'datadog-agent',
		status: 'ACTIVE',
		launchType: 'EC2',
		schedulingStrategy: 'DAEMON',
		taskDefinition: definitionArn('datadog-agent-task:2'),
		desiredCount: 1,
		runningCount: 1,
		pendingCount: 0,
		deployments: [],
		events: [],
		placementConstraints: [],
		tags: {},
		...fields,
	};
}

export function sampleDaemon(fields: Partial<Daemon> = {}): Daemon {
	return {
		arn: `${start}:daemon/shop/datadog-agent`,
		name: 'datadog-agent',
		status: 'ACTIVE',
		taskDefinitionArn: `${start}:daemon-task-definition/datadog-agent-task:2`,
		capacityProviderArns: [],
		running: 1,
		withoutDaemon: 0,
		tags: {},
		...fields,
	};
}

export function sampleRegistered(definition: TaskDefinition, fields: Partial<Registered> = {}): Registered {
	return {
		arn: definitionArn(`${definition.family}:2`),
		revision: 2,
		status: 'ACTIVE',
		definition,
		tags: {},
		requiresAttributes: [],
		...fields,
	};
}

export function sampleCluster(fields: Partial<Cluster> = {}): Cluster {
	return {
		arn: `${start}:cluster/shop`,
		name: 'shop',
		region: 'us-east-1',
		instanceCount: fields.instances?.length ?? 0,
		fargateTasks: 0,
		activeServices: 0,
		capacityProviders: [],
		hasDefaultStrategy: false,
		tags: {},
		providers: [],
		instances: [],
		daemonServices: [],
		replicaServices: [],
		taskDefinitions: {},
		families: {},
		daemons: [],
		tasks: [],
		unread: [],
		...fields,
	};
}

/** What is planned when nobody chose anything. */
export function sampleChoices(fields: Partial<CompleteChoices> = {}): CompleteChoices {
	return {
		...completeChoices({observed: nothingObserved, choices: {}, given: {entries: {}, choices: {}, approve: false}}),
		...fields,
	};
}

/** What the tags of a first run say. */
export function sampleWriting(features: readonly FeatureId[], settings: Settings = defaultSettings): Writing {
	const {cpu, memory, networkMode, extraTags} = settings;
	return {
		features,
		variables: settingVariables(settings),
		sizes: {...(cpu !== undefined && {cpu}), ...(memory !== undefined && {memory}), networkMode},
		extraTags,
		isAdopted: false,
	};
}

export function sampleGroup(instances: readonly Instance[], fields: Partial<PlacementGroup> = {}): PlacementGroup {
	return {
		cluster: 'shop',
		clusterArn: `${start}:cluster/shop`,
		region: 'us-east-1',
		platform: 'linux',
		suffix: '',
		constraints: [],
		launchType: 'EC2',
		capacityProviderArns: [],
		instances,
		...fields,
	};
}

/** A service of a group, or its daemon where it takes daemons. */
export function sampleTarget(name: string, fields: Partial<PlacementGroup> = {}): Target {
	const group = sampleGroup([], fields);
	return {
		id: targetId(targetKind(group), group.clusterArn, name),
		group,
		name,
		family: `${name}-task`,
		definition: {family: `${name}-task`, containerDefinitions: []},
		forecast: {instances: [], eligible: 2, runsOn: 2},
	};
}

/** The rollout of a target on its two instances. */
export function sampleRollout({id, group, name}: Target, fields: Partial<Rollout> = {}): Rollout {
	return {
		target: id,
		cluster: group.cluster,
		region: group.region,
		service: name,
		kind: targetKind(group),
		taskDefinition: definitionArn(`${name}-task:1`),
		verdict: 'succeeded',
		counts: {running: 2, starting: 0, waiting: 0, failed: 0, total: 2},
		instances: [],
		causes: [],
		...fields,
	};
}

export function samplePlan(fields: Partial<Plan> = {}): Plan {
	return {
		identity: {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'},
		changes: [],
		counts: {add: 0, change: 0, remove: 0},
		targets: [],
		checks: [],
		totals: {
			features: [],
			products: [],
			ports: [],
			hostPaths: [],
			capabilities: [],
			hostProcesses: false,
			notOn: [],
			leftOut: [],
		},
		leftAlone: [],
		fingerprint: 'f1',
		...fields,
	};
}

/** Something that may not be read. */
export function sampleUnread(part: UnreadPart, action: string): Unread {
	return {
		part,
		operation: action,
		problem: {
			code: 'access-denied',
			action,
			policy: 'unknown',
			explicit: false,
			trace: {operation: action.split(':').at(-1)},
			detail: '',
		},
	};
}
