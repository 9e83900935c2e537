import {isExternal} from '../instance/attribute.ts';
import type {Cluster} from '../cluster/cluster.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import {instanceSubjects} from '../instance/instance-subjects.ts';
import {isHolding} from '../query-language/is-holding.ts';
import {parseExpression} from '../query-language/parse-expression.ts';
import type {PlacementConstraint} from '../task-definition/read-task-definition.ts';
import type {Service} from '../service/service.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {attributesOf, missingAttributes} from './placement.ts';

type Candidates = {readonly eligible: readonly ContainerInstance[]; readonly incapable: readonly ContainerInstance[]};

/**
The instances a DAEMON service wants one task on, and those that only lack an attribute of its task definition. The
length of the first is the desired count, as ECS knows no other (API, `schedulingStrategy`). A disconnected or draining
instance isn't wanted, and a managed one never: DAEMON doesn't reach Managed Instances. That a missing attribute leaves
the instance out of the count is ours; AWS says only that it is an event.
*/
export function eligibleInstances(service: Service, definition: TaskDefinition, cluster: Cluster): Candidates {
	const constraints = [
		// Those of the running deployment, not of the service: changed ones wait for the next deployment (ECS, daemon
		// strategy). Those of the definition come on top.
		...(service.deployments[0]?.placementConstraints ?? []),
		...(definition.placementConstraints ?? []),
	];
	const isMember = memberOf(constraints, cluster);
	const required = attributesOf(definition);
	const eligible: ContainerInstance[] = [];
	const incapable: ContainerInstance[] = [];
	// In one pass: this is asked at each change of a task, and clusters have thousands of instances.
	for (const instance of cluster.instances.values()) {
		const isWanted =
			instance.status === 'ACTIVE' &&
			instance.agentConnected &&
			!instance.isManaged &&
			isExternal(instance.attributes) === (service.launchType === 'EXTERNAL') &&
			isMember(instance);
		if (isWanted) {
			(missingAttributes(required, instance).length === 0 ? eligible : incapable).push(instance);
		}
	}

	return {eligible, incapable};
}

/**
Whether an instance fulfils all `memberOf` constraints. `distinctInstance` is fulfilled by itself where there is one
task an instance, and isn't looked at for REPLICA. Throws for an expression that doesn't parse; services and definitions
are checked before.
*/
export function memberOf(
	constraints: readonly PlacementConstraint[],
	cluster: Cluster,
): (instance: ContainerInstance) => boolean {
	const expressions = constraints
		.filter(({type}) => type === 'memberOf')
		.map(({expression = ''}) => parseExpression(expression));
	return instance => expressions.every(each => isHolding(each, instanceSubjects(instance, cluster)));
}
