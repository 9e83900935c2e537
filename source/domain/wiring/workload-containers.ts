import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';
import {agentIn} from '../agent/agent-in.ts';
import {imageFacts, isAgentImage} from '../agent/image-facts.ts';
import {objectsOf} from '../kit/shape.ts';

/** What runs beside an application and is none: proxies, routers of logs, collectors; by the last part of the image. */
const helpers: readonly RegExp[] = [
	/(?:^|\/)(?:aws-appmesh-envoy|envoy|aws-xray-daemon|ecs-exec-[^\/]+|amazon-ecs-[^\/]*)$/v,
	/(?:^|\/)(?:cloudwatch-agent|aws-otel-collector|opentelemetry-[^\/]+|[^\/]*fluent-?(?:bit|d)[^\/]*|vector)$/v,
	/(?:^|\/)datadog(?:hq)?\/[^\/]+$/v,
];

/** By the names that AWS gives them. */
const helperNames = /^(?:envoy|xray-daemon|log[\-_]router|ecs-service-connect.*|aws-guardduty-agent.*)$/v;

/**
The containers that may be applications, in the order of the definition: neither an Agent nor a helper, nor what ends
before the others start.
*/
export function workloadContainers(definition: TaskDefinition): readonly ContainerDefinition[] {
	const agents = agentNames(definition);
	return definition.containerDefinitions.filter(
		container => !agents.includes(container.name) && !isHelper(container) && !isInitial(container, definition),
	);
}

/** The application's containers that its tasks end with, or where none does, all of them. */
export function essentialContainers(definition: TaskDefinition): readonly ContainerDefinition[] {
	const all = workloadContainers(definition);
	const essential = all.filter(container => container.essential !== false);
	return essential.length > 0 ? essential : all;
}

function agentNames(definition: TaskDefinition): readonly string[] {
	const found = agentIn(definition);
	switch (found.kind) {
		case 'agent': {
			return [found.container.name];
		}

		case 'several': {
			return found.containers.map(({name}) => name);
		}

		case 'perhaps':
		case 'sends':
		case 'none': {
			return [];
		}
	}
}

function isHelper({name, image, firelensConfiguration}: ContainerDefinition): boolean {
	const {repository} = imageFacts(image);
	return (
		firelensConfiguration !== undefined ||
		isAgentImage(repository) ||
		helperNames.test(name) ||
		helpers.some(pattern => pattern.test(repository))
	);
}

/** Another container waits for its end. */
function isInitial({name, essential}: ContainerDefinition, {containerDefinitions}: TaskDefinition): boolean {
	return (
		essential === false &&
		containerDefinitions.some(({dependsOn}) =>
			objectsOf(dependsOn).some(
				({containerName, condition}) =>
					containerName === name && (condition === 'SUCCESS' || condition === 'COMPLETE'),
			),
		)
	);
}
