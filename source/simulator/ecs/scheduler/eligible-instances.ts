import {isExternal} from '../instance/attribute.ts';
import type {Cluster} from '../cluster/cluster.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import {instanceSubjects} from '../instance/instance-subjects.ts';
import {isHolding} from '../query-language/is-holding.ts';
import {parseExpression} from '../query-language/parse-expression.ts';
import type {PlacementConstraint} from '../task-definition/read-task-definition.ts';
import type {Service} from '../service/service.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {missingAttributes} from './placement.ts';

type Candidates = {readonly eligible: readonly ContainerInstance[]; readonly incapable: readonly ContainerInstance[]};

/** The instances a DAEMON service wants one task on, and those that only lack an attribute of its task definition. */
export function eligibleInstances(service: Service, definition: TaskDefinition, cluster: Cluster): Candidates {
	const constraints = [
		...(service.deployments[0]?.placementConstraints ?? []),
		...(definition.placementConstraints ?? []),
	];
	const wanted = [...cluster.instances.values()].filter(
		instance =>
			instance.status === 'ACTIVE' &&
			instance.agentConnected &&
			!instance.isManaged &&
			isExternal(instance.attributes) === (service.launchType === 'EXTERNAL') &&
			isMember(instance, constraints, cluster),
	);
	const isCapable = (instance: ContainerInstance) =>
		missingAttributes(definition.requiresAttributes, instance).length === 0;
	return {
		eligible: wanted.filter(instance => isCapable(instance)),
		incapable: wanted.filter(instance => !isCapable(instance)),
	};
}

export function isMember(
	instance: ContainerInstance,
	constraints: readonly PlacementConstraint[],
	cluster: Cluster,
): boolean {
	return constraints.every(
		({type, expression = ''}) =>
			type !== 'memberOf' || isHolding(parseExpression(expression), instanceSubjects(instance, cluster)),
	);
}
