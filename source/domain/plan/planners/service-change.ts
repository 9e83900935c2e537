import type {Change} from '../change.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {targetId} from '../target-id.ts';

/** What every change of a group's service says of itself. */
export function serviceChange<Kind extends Change['kind']>(kind: Kind, group: PlacementGroup, subject: string) {
	return {
		// Unique within a plan: results are found by it, and client tokens are made of it.
		id: `${kind}-${group.region}-${group.cluster}-${subject}`,
		kind,
		region: group.region,
		cluster: group.cluster,
		clusterArn: group.clusterArn,
		target: targetId('service', group.clusterArn, subject),
		subject,
		reach: {
			// As ECS counts for a DAEMON service: an instance that drains or has lost its agent gets no task.
			runsOn: group.instances.filter(({status, agentConnected}) => status === 'ACTIVE' && agentConnected).length,
			total: group.instances.length,
		},
	} as const;
}
