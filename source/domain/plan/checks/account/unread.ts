import type {Cluster} from '../../../account/cluster.ts';
import {perCluster} from '../check.ts';

/**
Whether everything the other checks look at could be read. What decides whether an Agent is there already has to be: a
definition that can't be read is none that isn't there, and ours would be written over it or beside it.
*/
export const unread = perCluster('unread', cluster =>
	cluster.unread.length === 0
		? undefined
		: {
				verdict: isAgentHidden(cluster) ? 'fail' : 'warn',
				finding: 'unread',
				facts: {
					operations: [...new Set(cluster.unread.map(({operation}) => operation))],
					codes: [...new Set(cluster.unread.map(({code}) => code))],
				},
			},
);

function isAgentHidden({daemonServices, daemons, taskDefinitions}: Cluster): boolean {
	const inUse = [
		...daemonServices.filter(({status}) => status === 'ACTIVE').map(({taskDefinition}) => taskDefinition),
		...daemons.filter(({status}) => status === 'ACTIVE').map(({taskDefinitionArn}) => taskDefinitionArn),
	];
	return inUse.some(arn => taskDefinitions[arn] === undefined);
}
