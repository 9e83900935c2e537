import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';
import {imageFacts} from './image-facts.ts';
import {keyVariableName} from './key-variable.ts';

/** The name of the Agent's container in all of Datadog's files. */
export const agentContainerName = 'datadog-agent';

/** Datadog's own names of the image, and what mirrors of it are called. */
const agentImages: readonly RegExp[] = [
	/(?:^|[.\/])datadog(?:hq)?(?:\.[\w.]+)?\/(?:agent|docker-dd-agent)$/v,
	/(?:^|\/)(?:datadog-agent|dd-agent|docker-dd-agent)$/v,
];

/**
The Agent's container among those of a DAEMON task definition: told by its image, else by an API key among its
variables, else by the name that all of Datadog's files give it. Applications carry `DD_` variables too, but no key.
*/
export function findAgentContainer({containerDefinitions}: TaskDefinition): ContainerDefinition | undefined {
	return (
		containerDefinitions.find(container => isAgentImage(container.image)) ??
		containerDefinitions.find(container => hasKey(container)) ??
		containerDefinitions.find(({name}) => name === agentContainerName)
	);
}

function isAgentImage(image: string): boolean {
	const {repository} = imageFacts(image);
	return agentImages.some(pattern => pattern.test(repository));
}

function hasKey({environment, secrets}: ContainerDefinition): boolean {
	return [...(environment ?? []), ...(secrets ?? [])].some(
		({name}) => name === keyVariableName || name === 'API_KEY',
	);
}
