import type {Observed} from '../account/observed.ts';
import type {ClusterFacts} from './cluster-facts.ts';
import {describeCluster} from './describe-cluster.ts';
import {findAgents} from './find-agents.ts';

/** What the list says of every cluster found; those whose inside is not read yet count as they stand in the list. */
export function factsOf(observed: Observed): readonly ClusterFacts[] {
	return observed.found.flatMap(({arn}) => {
		const cluster = observed.clusters.find(cluster => cluster.arn === arn);
		return cluster ? [describeCluster(cluster, findAgents(cluster))] : [];
	});
}
