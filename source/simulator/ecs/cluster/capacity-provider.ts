import type {Tag} from '../tag/tag.ts';

/**
A capacity provider. Those of Managed Instances belong to one cluster and have its name in their ARN; the others are the
region's.
*/
export type CapacityProvider = {
	readonly name: string;
	readonly arn: string;
	readonly kind: 'EC2_AUTOSCALING' | 'MANAGED_INSTANCES' | 'FARGATE' | 'FARGATE_SPOT';
	readonly status: 'ACTIVE' | 'INACTIVE';
	/** Absent unless it belongs to one cluster. */
	readonly clusterArn?: string;
	/** `autoScalingGroupProvider` or `managedInstancesProvider`, as described. */
	readonly details: Readonly<Record<string, unknown>>;
	tags: readonly Tag[];
};
