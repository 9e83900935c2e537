import type {Cluster} from '@aws-sdk/client-ecs';
import type {ClusterSummary} from '../../domain/account/cluster.ts';
import {tags} from './tags.ts';

/** A cluster of DescribeClusters, read with STATISTICS and TAGS. */
export function clusterSummary(cluster: Cluster, region: string): ClusterSummary {
	return {
		arn: cluster.clusterArn ?? '',
		name: cluster.clusterName ?? '',
		region,
		// ACTIVE and DRAINING ones.
		instanceCount: cluster.registeredContainerInstancesCount ?? 0,
		fargateTasks: statistic(cluster, 'runningFargateTasksCount') + statistic(cluster, 'pendingFargateTasksCount'),
		activeServices: cluster.activeServicesCount ?? 0,
		capacityProviders: cluster.capacityProviders ?? [],
		// Such a strategy would be applied to a DAEMON service made without a launch type, and refused.
		hasDefaultStrategy: (cluster.defaultCapacityProviderStrategy ?? []).length > 0,
		tags: tags(cluster.tags),
	};
}

// The values are texts, and AWS spells one of the names with a capital.
function statistic({statistics}: Cluster, wanted: string): number {
	const found = (statistics ?? []).find(({name}) => name?.toLowerCase() === wanted.toLowerCase());
	return Number(found?.value ?? 0);
}
