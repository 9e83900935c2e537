import {isObject, objectsOf, textOf} from '../../kit/shape.ts';
import type {ContainerDefinition} from '../../account/task-definition.ts';
import {perContainer, type Rule} from './rule.ts';

type Dependency = {readonly on: string; readonly condition: string; readonly other: ContainerDefinition | undefined};

/**
"Cannot depend on container + 'X' because it does not exist" (ECS; the ECS agent would fail as well: "container ordering
dependency … does not exist", agent/engine/dependencygraph/graph.go).
*/
export const dependencyUnknown: Rule = {refusedBy: 'ecs', find: perDependency(({other}) => other === undefined)};

/**
A HEALTHY that never comes (ECS API, `ContainerDependency`: "requires that the dependent container has health checks
configured"; agent/engine/dependencygraph/graph.go, `HealthStatusShouldBeReported`).
*/
export const dependencyHealth: Rule = {
	refusedBy: 'ecs',
	find: perDependency(
		({condition, other}) => condition === 'HEALTHY' && other !== undefined && !isObject(other.healthCheck),
	),
};

/**
"A dependency container with SUCCESS or COMPLETE condition cannot be an essential container" (boto/boto3#2436; ECS API,
`ContainerDependency`). A container is essential unless it says otherwise.
*/
export const dependencyEssential: Rule = {
	refusedBy: 'ecs',
	find: perDependency(
		({condition, other}) =>
			(condition === 'SUCCESS' || condition === 'COMPLETE') && other !== undefined && other.essential !== false,
	),
};

/**
Containers that wait for one another would all wait forever (ECS guide, "Container dependency"; the ECS agent gives up
as well: agent/engine/dependencygraph/graph.go, `ValidDependencies`). Each container of the circle is told.
*/
export const dependencyCircle: Rule = {
	refusedBy: 'ecs',
	find: perContainer('dependsOn', (container, {definition: {containerDefinitions}}) => {
		const trail = new Set<string>();
		const follow = (from: ContainerDefinition): void => {
			for (const {on, other} of dependenciesOf(from, containerDefinitions)) {
				if (trail.has(on)) {
					continue;
				}

				trail.add(on);
				if (other) {
					follow(other);
				}
			}
		};

		follow(container);
		return trail.has(container.name) ? [[...trail]] : [];
	}),
};

function perDependency(isRefused: (dependency: Dependency) => boolean): Rule['find'] {
	return perContainer('dependsOn', (container, {definition: {containerDefinitions}}) =>
		dependenciesOf(container, containerDefinitions)
			.filter(dependency => isRefused(dependency))
			.map(({on, condition}) => [on, condition]),
	);
}

function dependenciesOf(
	{dependsOn}: ContainerDefinition,
	containers: readonly ContainerDefinition[],
): readonly Dependency[] {
	return objectsOf(dependsOn).map(({containerName, condition}) => {
		const on = textOf(containerName) ?? '';
		return {on, condition: textOf(condition) ?? '', other: containers.find(({name}) => name === on)};
	});
}
