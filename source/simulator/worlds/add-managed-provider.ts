import type {CapacityProvider} from '../ecs/cluster/capacity-provider.ts';
import type {Cluster} from '../ecs/cluster/cluster.ts';
import {resourceArn} from '../ecs/resource-arn.ts';
import {addInstances} from './add-instances.ts';
import type {Home} from './world.ts';

/** `count` instances are there already; the provider launches others only when a daemon replaces them. */
type Wanted = {readonly name: string; readonly count: number};

/** A capacity provider of Managed Instances with the instances it launched. */
export function addManagedProvider(cluster: Cluster, {name, count}: Wanted, home: Home): CapacityProvider {
	const {account, region} = home;
	const iam = `arn:${account.partition}:iam::${account.id}`;
	const provider: CapacityProvider = {
		name,
		// Other than those of Auto Scaling groups, it belongs to one cluster, and its ARN names that.
		arn: resourceArn(
			{partition: account.partition, region: region.name, accountId: account.id},
			'capacity-provider',
			cluster.name,
			name,
		),
		kind: 'MANAGED_INSTANCES',
		status: 'ACTIVE',
		clusterArn: cluster.arn,
		details: {
			// The least that such a provider must say: who launches instances, with which profile, and where.
			managedInstancesProvider: {
				infrastructureRoleArn: `${iam}:role/ecsInfrastructureRole`,
				instanceLaunchTemplate: {
					ec2InstanceProfileArn: `${iam}:instance-profile/ecsInstanceRole`,
					networkConfiguration: {
						subnets: [...region.subnets.keys()],
						securityGroups: [...region.securityGroups.keys()],
					},
				},
				propagateTags: 'NONE',
			},
		},
		tags: [],
	};
	region.capacityProviders.set(name, provider);
	cluster.capacityProviders = [...cluster.capacityProviders, name];
	// What says nothing itself runs there. A DAEMON service can't: it takes no strategy, not even the default one.
	cluster.defaultCapacityProviderStrategy = [{capacityProvider: name, weight: 1, base: 0}];
	addInstances(cluster, {count, kind: 'managed', capacityProviderName: name}, home);
	return provider;
}
