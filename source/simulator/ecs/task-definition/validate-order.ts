import {fault} from '../fault.ts';
import type {Container} from './read-container.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';

const conditions = new Set(['START', 'COMPLETE', 'SUCCESS', 'HEALTHY']);

/**
The checks on `dependsOn`. The sentences are AWS's (boto/boto3#2436 and other reports), but for an unknown condition and
a cycle, which have ours.
*/
export function validateOrder(
	{name, dependsOn = []}: Container,
	{containerDefinitions = []}: TaskDefinitionInput,
): void {
	for (const {containerName, condition = ''} of dependsOn) {
		const other = containerDefinitions.find(candidate => candidate.name === containerName);
		if (other === undefined) {
			throw fault.client(`Cannot depend on container + '${containerName ?? ''}' because it does not exist`);
		}

		insist(conditions.has(condition), `Invalid condition ${condition}.`);
		insist(
			// Without a check the other container would never be HEALTHY, and this one would wait for ever.
			condition !== 'HEALTHY' || other.healthCheck !== undefined,
			'A dependency container with HEALTHY condition must have health check configured',
		);
		insist(
			// When an essential container ends, so does its task (API, `ContainerDependency`).
			(condition !== 'SUCCESS' && condition !== 'COMPLETE') || other.essential === false,
			'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
		);
		insist(
			!isReachable(other, name, containerDefinitions, new Set()),
			'Container dependencies must not form a cycle.',
		);
	}
}

function isReachable(
	from: Container,
	name: string | undefined,
	containers: readonly Container[],
	seen: Set<string | undefined>,
): boolean {
	if (from.name === name) {
		return true;
	}

	if (seen.has(from.name)) {
		return false;
	}

	seen.add(from.name);
	const next = (from.dependsOn ?? []).flatMap(
		({containerName}) => containers.find(candidate => candidate.name === containerName) ?? [],
	);
	return next.some(container => isReachable(container, name, containers, seen));
}

function insist(isKept: boolean, message: string): asserts isKept {
	if (!isKept) {
		throw fault.client(message);
	}
}
