import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {Container} from '../ecs/task-definition/read-container.ts';
import {addTaskDefinition} from '../ecs/task-definition/add-task-definition.ts';
import {beginDeployment} from '../ecs/service/begin-deployment.ts';
import type {Service} from '../ecs/service/service.ts';
import type {TaskDefinitionInput} from '../ecs/task-definition/read-task-definition.ts';
import {addRole} from './add-people.ts';
import {runService} from './add-workload.ts';
import {addSecret} from './add-secret.ts';
import {demoKey} from './demo.ts';
import type {Home} from './world.ts';

// The tag by which a later run knows what is its own.
const managed = {key: 'dd-ecs-setup:managed', value: 'true'};
// The features are read from the tag on the next run: the definition alone doesn't always tell what was chosen.
const defaultFeatures = 'core apm dogstatsd ecs-explorer health-check';
const featuresTag = (value: string) => ({key: 'dd-ecs-setup:features', value});
// The variables that an answer put there: without it they are somebody's own.
const variablesTag = (value: string) => ({key: 'dd-ecs-setup:env-vars', value});

const secretName = 'dd-ecs-setup/datadog-api-key';
const roleName = 'DatadogAgentEcsExecution';

/** Sidecars are added behind the Agent's container; members of `container` replace its own. */
type Changes = {
	readonly container?: Partial<Container>;
	readonly sidecars?: readonly Container[];
	/** Added to those of its defaults. */
	readonly volumes?: TaskDefinitionInput['volumes'];
	/** As its tag has them. */
	readonly features?: string;
	/** Of the answer to `--env`: a variable, and its name in a tag. */
	readonly env?: string;
};

/**
The Agent as this tool installs it with its defaults: secret, role, task definition and service, all with its tags. A
second one of the same region has secret and role of the first. `changes` is what somebody did to it afterwards.
*/
export function addOwnAgent(
	cluster: Cluster,
	home: Home,
	{container = {}, sidecars = [], volumes = [], features = defaultFeatures, env}: Changes = {},
): Service {
	const secret =
		home.region.secrets.get(secretName) ??
		addSecret({name: secretName, value: demoKey(), tags: [[managed.key, managed.value]]}, home);
	const role = home.account.roles.get(roleName) ?? addExecutionRole(secret.arn, home);
	const agent = {...agentContainer(secret.arn), ...container};
	return runService(
		cluster,
		{
			definition: definitionOf(role.arn, [withEnv(agent, env), ...sidecars], volumes),
			service: {
				serviceName: 'datadog-agent',
				schedulingStrategy: 'DAEMON',
				launchType: 'EC2',
				placementConstraints: [{type: 'memberOf', expression: 'attribute:ecs.os-type == linux'}],
				deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
				enableECSManagedTags: true,
				propagateTags: 'SERVICE',
			},
			tags: [managed, featuresTag(features), ...(env === undefined ? [] : [variablesTag('DD_ENV')])],
		},
		home,
	);
}

function withEnv({environment = [], ...agent}: Container, env: string | undefined): Container {
	return {...agent, environment: [...environment, ...(env === undefined ? [] : [{name: 'DD_ENV', value: env}])]};
}

/**
The Agent as `addOwnAgent` makes it with `before`, and a day later in a second revision as this tool installs it today:
there is something to go back to.
*/
export function addUpgradedAgent(cluster: Cluster, home: Home, before: Changes): Service {
	const service = addOwnAgent(cluster, home, before);
	const {account, region} = home;
	const [first] = region.taskDefinitions.get('datadog-agent-task') ?? [];
	account.clock.after(24 * 3600, () => {
		const {executionRoleArn = '', containerDefinitions = []} = first ?? {};
		const secretArn = containerDefinitions[0]?.secrets?.[0]?.valueFrom ?? '';
		const definition = definitionOf(executionRoleArn, [agentContainer(secretArn)]);
		const where = home.here(cluster);
		service.taskDefinitionArn = addTaskDefinition(
			{...definition, tags: [managed, featuresTag(defaultFeatures)]},
			service.createdBy,
			home,
		).taskDefinitionArn;
		beginDeployment(service, where);
		where.wake(`service:${service.name}`);
	});
	return service;
}

function definitionOf(
	executionRoleArn: string,
	containerDefinitions: readonly Container[],
	volumes: TaskDefinitionInput['volumes'] = [],
): TaskDefinitionInput {
	return {
		family: 'datadog-agent-task',
		executionRoleArn,
		networkMode: 'bridge',
		requiresCompatibilities: ['EC2'],
		containerDefinitions,
		volumes: [
			{name: 'docker_sock', host: {sourcePath: '/var/run/docker.sock'}},
			{name: 'proc', host: {sourcePath: '/proc/'}},
			{name: 'cgroup', host: {sourcePath: '/sys/fs/cgroup/'}},
			...volumes,
		],
	};
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
	const role = addRole(account, {name: roleName, service: 'ecs-tasks.amazonaws.com', policies: [execution]});
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
