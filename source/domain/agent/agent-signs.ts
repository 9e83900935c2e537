import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';
import {comparablePath} from '../kit/clean-path.ts';
import {objectsOf} from '../kit/shape.ts';
import {imageFacts, isAgentImage} from './image-facts.ts';
import {keyVariableName} from './key-variable.ts';

/** What speaks for a container being the Agent, or against it. */
export type AgentSign = keyof typeof weights;

/** From this weight on a container is the Agent, and perhaps one from the lower. */
export const sure = 5;
export const possible = 3;

/**
What each sign weighs. The image is enough by itself, and so are the name of Datadog's files and a key. A key alone
never is: collectors, log routers and applications have one too. Containers with the Agent's image and a command of
their own may only prepare its folders: the Agent waits for their end (`init-volume` of DataDog/datadog-cdk-constructs,
issue 495; DataDog/test-infra-definitions, `components/datadog/agent/ecs.go`).
*/
const weights = {
	image: 5,
	name: 3,
	key: 2,
	ports: 1,
	variables: 1,
	mounts: 1,
	'not-essential': -1,
	command: -2,
	'ends-before-others': -20,
	'another-image': -20,
} as const;

/** The name of the Agent's container in all of Datadog's files. */
export const agentContainerName = 'datadog-agent';

const agentNames: ReadonlySet<string> = new Set([agentContainerName, 'dd-agent']);

/** What takes a key of Datadog's, or is called like the Agent, and is something else; by the last part of the name. */
const otherImages: readonly RegExp[] = [
	// Datadog's own.
	/(?:^|\/)(?:cluster-agent|(?:docker-)?dogstatsd|fips-proxy|cws-instrumentation|serverless-init)$/v,
	/(?:^|\/)(?:observability-pipelines-worker|synthetics-private-location-worker)$/v,
	/(?:^|\/)(?:opentelemetry-[^\/]+|[^\/]*otel[^\/]*|vector|telegraf|logstash|[^\/]*fluent-?(?:bit|d)[^\/]*)$/v,
];

/** Settings that only the Agent reads; what libraries and collectors read too (`DD_ENV`, `DD_SITE`) says nothing. */
const agentVariables: readonly RegExp[] = [
	/^DD_(?:APM|DOGSTATSD)_(?:ENABLED|NON_LOCAL_TRAFFIC|RECEIVER|SOCKET|ORIGIN_DETECTION|PORT$)/v,
	/^DD_(?:LOGS_ENABLED$|LOGS_CONFIG_|PROCESS_|SYSTEM_PROBE_|RUNTIME_SECURITY_|CONTAINER_|ECS_|OTLP_CONFIG_)/v,
];

const agentPaths: ReadonlySet<string> = new Set(['/host/proc', '/host/sys/fs/cgroup', '/opt/datadog-agent/run']);

/** The signs of one container among the others of its task. */
export function agentSigns(
	container: ContainerDefinition,
	{containerDefinitions}: TaskDefinition,
): readonly AgentSign[] {
	const {repository} = imageFacts(container.image);
	const variables = [...(container.environment ?? []), ...(container.secrets ?? [])].map(({name}) => name);
	const hasImage = isAgentImage(repository);
	const hasName = agentNames.has(container.name);
	const said: Readonly<Record<AgentSign, boolean>> = {
		image: hasImage,
		name: hasName,
		// Many things are called API_KEY; Agent 5's was (DataDog/docker-dd-agent).
		key: variables.includes(keyVariableName) || (variables.includes('API_KEY') && (hasImage || hasName)),
		ports: (container.portMappings ?? []).some(
			({containerPort, protocol = 'tcp'}) =>
				(containerPort === 8125 && protocol === 'udp') || (containerPort === 8126 && protocol === 'tcp'),
		),
		variables: variables.some(name => agentVariables.some(pattern => pattern.test(name))),
		mounts: (container.mountPoints ?? []).some(({containerPath}) => agentPaths.has(comparablePath(containerPath))),
		'not-essential': container.essential === false,
		command: hasItems(container.command) || hasItems(container.entryPoint),
		'ends-before-others': containerDefinitions.some(({dependsOn}) =>
			objectsOf(dependsOn).some(
				({containerName, condition}) =>
					containerName === container.name && (condition === 'SUCCESS' || condition === 'COMPLETE'),
			),
		),
		'another-image': otherImages.some(pattern => pattern.test(repository)),
	};
	return signs.filter(sign => said[sign]);
}

const signs = Object.keys(weights) as readonly AgentSign[];

/** How much the signs say together. */
export function weigh(found: readonly AgentSign[]): number {
	return found.reduce((sum, sign) => sum + weights[sign], 0);
}

function hasItems(list: unknown): boolean {
	return Array.isArray(list) && list.length > 0;
}
