import type {CapacityProvider as AwsCapacityProvider} from '@aws-sdk/client-ecs';
import type {CapacityProvider} from '../../domain/account/cluster.ts';

/** A provider of DescribeCapacityProviders. */
export function capacityProvider(from: AwsCapacityProvider): CapacityProvider {
	return {arn: from.capacityProviderArn ?? '', name: from.name ?? '', kind: kindOf(from)};
}

// `type` is newer than the parts it names.
function kindOf({
	type,
	managedInstancesProvider,
	autoScalingGroupProvider,
}: AwsCapacityProvider): CapacityProvider['kind'] {
	if (type === 'MANAGED_INSTANCES' || managedInstancesProvider) {
		return 'managed-instances';
	}

	// What is left is FARGATE or FARGATE_SPOT, which have no settings to tell them by.
	return type === 'EC2_AUTOSCALING' || autoScalingGroupProvider ? 'auto-scaling' : 'fargate';
}
