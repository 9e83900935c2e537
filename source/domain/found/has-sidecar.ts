import type {Cluster} from '../account/cluster.ts';
import type {Service} from '../account/service.ts';
import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';
import {agentIn} from '../agent/agent-in.ts';

/** Whether a service is an application's, which has an Agent of its own in its tasks. */
export function isWithSidecar({taskDefinition}: Service, {taskDefinitions}: Cluster): boolean {
	const registered = taskDefinitions[taskDefinition];
	return registered !== undefined && hasSidecar(registered.definition);
}

/**
Whether tasks have an Agent beside something that they are for: a container that they end with, and that isn't one of
Datadog's own (`fips-proxy`). Replacing such a service would delete an application.
*/
export function hasSidecar(definition: TaskDefinition): boolean {
	const agents = agentsOf(definition);
	return (
		agents.length > 0 &&
		definition.containerDefinitions.some(
			container =>
				!agents.includes(container) &&
				container.essential !== false &&
				!/(?:^|[.\/])datadog(?:hq)?[.\/]/v.test(container.image),
		)
	);
}

function agentsOf(definition: TaskDefinition): readonly ContainerDefinition[] {
	const found = agentIn(definition);
	return found.kind === 'several'
		? found.containers
		: found.kind === 'agent' || found.kind === 'perhaps'
			? [found.container]
			: [];
}
