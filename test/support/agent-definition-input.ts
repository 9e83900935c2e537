import type {ContainerDefinition, RegisterTaskDefinitionCommandInput} from '@aws-sdk/client-ecs';

/** A plain Linux Agent as an installer would register it; `container` changes its one container. */
export function agentDefinitionInput(
	apiKey: string,
	container: Partial<ContainerDefinition> = {},
): RegisterTaskDefinitionCommandInput {
	return {
		family: 'datadog-agent-task',
		networkMode: 'bridge',
		requiresCompatibilities: ['EC2'],
		containerDefinitions: [
			{
				name: 'datadog-agent',
				image: 'public.ecr.aws/datadog/agent:7',
				cpu: 100,
				memory: 512,
				environment: [
					{name: 'DD_API_KEY', value: apiKey},
					{name: 'DD_SITE', value: 'datadoghq.com'},
				],
				portMappings: [{containerPort: 8126, hostPort: 8126, protocol: 'tcp'}],
				mountPoints: [{sourceVolume: 'docker_sock', containerPath: '/var/run/docker.sock', readOnly: true}],
				...container,
			},
		],
		volumes: [{name: 'docker_sock', host: {sourcePath: '/var/run/docker.sock'}}],
	};
}
