import type {Cluster} from '../../account/cluster.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import {targetId} from '../target-id.ts';
import type {Staying} from './destination.ts';

/** What stays as it is: somebody else's Agent, which has an owner, or whatever has the name that ours would take. */
export function leftAlone(
	{arn, name: cluster, region}: Cluster,
	{kind, name, owner}: Pick<FoundAgent, 'kind' | 'name'> & Partial<Pick<FoundAgent, 'owner'>>,
): Staying {
	return {
		kind: 'left-alone',
		leftAlone: {
			target: targetId(kind, arn, name),
			clusterArn: arn,
			cluster,
			region,
			name,
			...(owner === undefined ? {why: 'name-taken'} : {why: 'foreign-agent', owner}),
		},
	};
}
