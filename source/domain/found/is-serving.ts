import type {Cluster} from '../account/cluster.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import type {FoundAgent} from './found-agent.ts';

/**
Whether an Agent that is already there runs on a group's instances: told from where its tasks run, and while none runs,
from the launch type of its service.
*/
export function isServing(agent: FoundAgent, group: PlacementGroup, cluster: Cluster): boolean {
	const places = cluster.tasks
		.filter(({group: owner}) => owner === `${agent.kind}:${agent.name}`)
		.flatMap(({instanceArn}) => (instanceArn === undefined ? [] : [instanceArn]));
	if (places.length > 0) {
		return group.instances.some(({arn}) => places.includes(arn));
	}

	const service = cluster.daemonServices.find(({serviceArn}) => serviceArn === agent.arn);
	return service ? (service.launchType ?? 'EC2') === group.launchType : group.launchType === undefined;
}
