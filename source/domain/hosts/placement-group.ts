import type {Instance} from '../account/instance.ts';
import type {Platform} from '../account/platform.ts';
import type {PlacementConstraint} from '../account/service.ts';

/** The instances of one cluster that share a task definition and a service (or a daemon). */
export type PlacementGroup = {
	readonly cluster: string;
	readonly clusterArn: string;
	readonly region: string;
	readonly platform: Platform;
	/** `''` when the cluster has one group, else `-windows`, `-external`, … appended to family and service name. */
	readonly suffix: string;
	/** `memberOf` constraints that keep groups apart, also for instances that join later. */
	readonly constraints: readonly PlacementConstraint[];
	/** Undefined for Managed Instances, which take daemons. */
	readonly launchType: 'EC2' | 'EXTERNAL' | undefined;
	/** Managed Instances only. */
	readonly capacityProviderArns: readonly string[];
	readonly instances: readonly Instance[];
};
