import type {Aws} from '../../aws/gateway.ts';
import type {Cluster} from '../../domain/account/cluster.ts';
import {findAgents} from '../../domain/found/find-agents.ts';

/**
A cluster with what was deployed before in each Agent of ours, and the definitions of that. A read that fails is a
failure of all: what can't be read is not "nothing before".
*/
export async function withHistories(cluster: Cluster, aws: Aws, signal: AbortSignal): Promise<Cluster> {
	const own = findAgents(cluster).filter(({owner}) => owner.kind === 'us');
	const read = await Promise.all(
		own.map(async ({kind, arn, taskDefinitionArn: taskDefinition}) => {
			const {region} = cluster;
			return [
				arn,
				await aws.readHistory({region, cluster: cluster.arn, kind, arn, taskDefinition}, signal),
			] as const;
		}),
	);
	const definitions = read.map(([, history]) => history.definitions);
	return {
		...cluster,
		histories: Object.fromEntries(read),
		// Those that were read with the cluster have what is needed of them.
		taskDefinitions: {
			...Object.fromEntries(definitions.flatMap(each => Object.entries(each))),
			...cluster.taskDefinitions,
		},
	};
}
