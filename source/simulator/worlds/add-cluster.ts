import type {Cluster} from '../ecs/cluster/cluster.ts';
import {resourceArn} from '../ecs/resource-arn.ts';
import type {Home} from './world.ts';

/** An empty cluster with AWS's defaults: no capacity providers, Container Insights off. */
export function addCluster(name: string, {account, region}: Home): Cluster {
	const cluster: Cluster = {
		name,
		arn: resourceArn({partition: account.partition, region: region.name, accountId: account.id}, 'cluster', name),
		status: 'ACTIVE',
		capacityProviders: [],
		defaultCapacityProviderStrategy: [],
		settings: new Map([['containerInsights', 'disabled']]),
		tags: [],
		instances: new Map(),
		services: new Map(),
		tasks: new Map(),
		runs: new Map(),
		daemons: new Map(),
	};
	region.clusters.set(name, cluster);
	return cluster;
}
