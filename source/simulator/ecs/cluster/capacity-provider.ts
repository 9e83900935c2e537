import type {Tag} from '../tag/tag.ts';

/** A capacity provider. Those of Managed Instances belong to one cluster. */
export type CapacityProvider = {
	readonly name: string;
	readonly arn: string;
	readonly kind: 'EC2_AUTOSCALING' | 'MANAGED_INSTANCES' | 'FARGATE' | 'FARGATE_SPOT';
	readonly status: 'ACTIVE' | 'INACTIVE';
	readonly clusterArn?: string;
	/** `autoScalingGroupProvider` or `managedInstancesProvider`, as described. */
	readonly details: Readonly<Record<string, unknown>>;
	tags: readonly Tag[];
};
