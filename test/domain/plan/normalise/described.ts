import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import type {
	ContainerDefinition,
	PortMapping,
	TaskDefinition,
} from '../../../../source/domain/account/task-definition.ts';

/** What DescribeTaskDefinition makes of a registration, written from AWS's observed answers and not from our rules. */
export function described(definition: TaskDefinition, revision = 7): TaskDefinition {
	return {
		...definition,
		tags: undefined,
		taskDefinitionArn: `arn:aws:ecs:us-east-1:123456789012:task-definition/${definition.family}:${revision}`,
		revision,
		status: 'ACTIVE',
		requiresAttributes: [{name: 'com.amazonaws.ecs.capability.docker-remote-api.1.18'}],
		compatibilities: ['EC2', 'EXTERNAL'],
		registeredAt: '2026-01-01T00:00:00Z',
		registeredBy: 'arn:aws:iam::123456789012:user/someone',
		placementConstraints: definition.placementConstraints ?? [],
		...(definition.executionRoleArn !== undefined && {executionRoleArn: arn(definition.executionRoleArn)}),
		volumes: (definition.volumes ?? [])
			.map(volume => (Object.keys(volume).length === 1 ? {...volume, host: {}} : volume))
			.toReversed(),
		containerDefinitions: definition.containerDefinitions
			.map(container => describedContainer(container, definition.networkMode))
			.toReversed(),
	};
}

function arn(role: NonNullable<TaskDefinition['executionRoleArn']>): TaskDefinition['executionRoleArn'] {
	return typeof role === 'string' && !role.startsWith('arn:') ? `arn:aws:iam::123456789012:role/${role}` : role;
}

function describedContainer(container: ContainerDefinition, mode: string | undefined): ContainerDefinition {
	return {
		cpu: 0,
		essential: true,
		volumesFrom: [],
		systemControls: [],
		...container,
		portMappings: (container.portMappings ?? []).map(port => describedPort(port, mode)).toReversed(),
		environment: (container.environment ?? []).toReversed(),
		mountPoints: (container.mountPoints ?? []).toReversed(),
		...(container.secrets && {secrets: container.secrets.toReversed()}),
		...(container.healthCheck !== undefined && {healthCheck: describedCheck(container.healthCheck)}),
	};
}

function describedPort(port: PortMapping, mode: string | undefined): PortMapping {
	return {protocol: 'tcp', hostPort: mode === 'host' || mode === 'awsvpc' ? port.containerPort : 0, ...port};
}

function describedCheck(check: ContainerDefinition[string]): JsonObject {
	return typeof check === 'object' && 'command' in check ? {interval: 30, timeout: 5, retries: 3, ...check} : {};
}
