import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {Container} from '../ecs/task-definition/read-container.ts';
import type {TaskDefinitionInput} from '../ecs/task-definition/read-task-definition.ts';
import type {Service} from '../ecs/service/service.ts';
import {addRole} from './add-people.ts';
import {runService} from './add-workload.ts';
import {addSecret} from './add-secret.ts';
import {demoKey} from './demo.ts';
import type {Home} from './world.ts';

// The tag by which a later run knows what is its own.
const managed = {key: 'dd-ecs-setup:managed', value: 'true'};

/** Sidecars are added behind the Agent's container; members of `container` replace its own. */
type Changes = {
	readonly container?: Partial<Container>;
	readonly sidecars?: readonly Container[];
	/** Added to those of its defaults. */
	readonly volumes?: TaskDefinitionInput['volumes'];
	/** As its tag has them. */
	readonly features?: string;
};

/**
The Agent as this tool installs it with its defaults: secret, role, task definition and service, all with its tags.
`changes` is what somebody did to it afterwards.
*/
export function addOwnAgent(
	cluster: Cluster,
	home: Home,
	{
		container = {},
		sidecars = [],
		volumes = [],
		features = 'core apm dogstatsd ecs-explorer health-check',
	}: Changes = {},
): Service {
	const secret = addSecret(
		{name: 'dd-ecs-setup/datadog-api-key', value: demoKey(), tags: [[managed.key, managed.value]]},
		home,
	);
	const role = addExecutionRole(secret.arn, home);
	return runService(
		cluster,
		{
			definition: {
				family: 'datadog-agent-task',
				executionRoleArn: role.arn,
				networkMode: 'bridge',
				requiresCompatibilities: ['EC2'],
				containerDefinitions: [{...agentContainer(secret.arn), ...container}, ...sidecars],
				volumes: [
					{name: 'docker_sock', host: {sourcePath: '/var/run/docker.sock'}},
					{name: 'proc', host: {sourcePath: '/proc/'}},
					{name: 'cgroup', host: {sourcePath: '/sys/fs/cgroup/'}},
					...volumes,
				],
			},
			service: {
				serviceName: 'datadog-agent',
				schedulingStrategy: 'DAEMON',
				launchType: 'EC2',
				placementConstraints: [{type: 'memberOf', expression: 'attribute:ecs.os-type == linux'}],
				deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
				enableECSManagedTags: true,
				propagateTags: 'SERVICE',
			},
			// The features are read from the tag on the next run: the definition alone doesn't always tell what was
			// chosen.
			tags: [managed, {key: 'dd-ecs-setup:features', value: features}],
		},
		home,
	);
}

/** Must stay what a run with the defaults would register: else the world `installed` has something to do. */
export function agentContainer(secretArn: string): Container {
	return {
		name: 'datadog-agent',
		image: 'public.ecr.aws/datadog/agent:7',
		cpu: 100,
		memory: 512,
		essential: true,
		environment: [
			{name: 'DD_SITE', value: 'datadoghq.com'},
			{name: 'DD_APM_ENABLED', value: 'true'},
			{name: 'DD_APM_NON_LOCAL_TRAFFIC', value: 'true'},
			{name: 'DD_DOGSTATSD_NON_LOCAL_TRAFFIC', value: 'true'},
			{name: 'DD_ECS_TASK_COLLECTION_ENABLED', value: 'true'},
		],
		secrets: [{name: 'DD_API_KEY', valueFrom: secretArn}],
		portMappings: [
			{containerPort: 8126, hostPort: 8126, protocol: 'tcp'},
			{containerPort: 8125, hostPort: 8125, protocol: 'udp'},
		],
		mountPoints: [
			{sourceVolume: 'docker_sock', containerPath: '/var/run/docker.sock', readOnly: true},
			{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true},
			{sourceVolume: 'cgroup', containerPath: '/host/sys/fs/cgroup', readOnly: true},
		],
		healthCheck: {command: ['CMD-SHELL', 'agent health'], interval: 30, timeout: 5, retries: 3, startPeriod: 60},
	};
}

function addExecutionRole(secretArn: string, {account}: Home) {
	const execution = `arn:${account.partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy`;
	const role = addRole(account, {
		name: 'DatadogAgentEcsExecution',
		service: 'ecs-tasks.amazonaws.com',
		policies: [execution],
	});
	// It was made long before the service.
	role.changedAt -= 3600;
	role.tags.set(managed.key, managed.value);
	role.inline.set('dd-ecs-setup-read-api-key', {
		Version: '2012-10-17',
		Statement: [
			{
				Sid: 'ReadDatadogApiKey',
				Effect: 'Allow',
				Action: ['secretsmanager:GetSecretValue'],
				Resource: [secretArn],
			},
		],
	});
	return role;
}
