import type {CapacityProvider} from '../account/cluster.ts';
import type {Instance} from '../account/instance.ts';
import type {PlacementGroup} from './placement-group.ts';
import {platformOf} from './platform-of.ts';

/**
ARNs of the instances that should run a group's Agent as the cluster is now: those planned for, and those of the same
kind that joined since; only ACTIVE ones with a connected ECS agent count (ECS, "Daemon scheduling").
*/
export function eligibleNow(
	group: PlacementGroup,
	providers: readonly CapacityProvider[],
	instances: readonly Instance[],
): readonly string[] {
	const planned = new Set(group.instances.map(({arn}) => arn));
	return instances
		.filter(({status, agentConnected}) => status === 'ACTIVE' && agentConnected)
		.filter(instance => planned.has(instance.arn) || platformOf(instance, providers) === group.platform)
		.map(({arn}) => arn);
}
