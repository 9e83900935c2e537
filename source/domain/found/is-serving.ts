import type {Cluster} from '../account/cluster.ts';
import type {Instance} from '../account/instance.ts';
import type {Service} from '../account/service.ts';
import {leftOut} from '../hosts/left-out.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import type {FoundAgent} from './found-agent.ts';

/**
Whether an Agent that is already there runs on a group's instances: told from where its tasks run, and while none runs,
from the launch type and the constraints of its service.
*/
export function isServing(agent: FoundAgent, group: PlacementGroup, cluster: Cluster): boolean {
	const name = `${agent.kind}:${agent.name}`;
	const places = new Set(
		cluster.tasks.flatMap(({group: owner, instanceArn}) => (owner === name ? (instanceArn ?? []) : [])),
	);
	if (places.size > 0) {
		return group.instances.some(({arn}) => places.has(arn));
	}

	const service = [...cluster.daemonServices, ...cluster.replicaServices].find(
		({serviceArn}) => serviceArn === agent.arn,
	);
	return service
		? (service.launchType ?? 'EC2') === group.launchType && isLetIn(service, group, cluster)
		: group.launchType === undefined;
}

/** One that is let in nowhere is of every group: none may get another service beside it. */
function isLetIn({placementConstraints}: Service, group: PlacementGroup, cluster: Cluster): boolean {
	const gapsOf = leftOut({definition: {family: '', containerDefinitions: []}, constraints: placementConstraints});
	const canTake = (instance: Instance) => gapsOf(instance).every(({kind}) => kind !== 'constraint');
	return (
		group.instances.some(instance => canTake(instance)) || cluster.instances.every(instance => !canTake(instance))
	);
}
