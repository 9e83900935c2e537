import type {Json} from '../kit/json.ts';
import type {Tags} from '../kit/tags.ts';

export type PlacementConstraint = {readonly type: string; readonly expression?: string};

export type Deployment = {
	readonly id: string;
	readonly status: string;
	readonly taskDefinition: string;
	readonly desiredCount: number;
	readonly pendingCount: number;
	readonly runningCount: number;
	readonly failedTasks: number;
	readonly rolloutState?: string;
	readonly rolloutStateReason?: string;
	readonly createdAt?: string;
	readonly updatedAt?: string;
};

export type ServiceEvent = {readonly id: string; readonly createdAt: string; readonly message: string};

/**
An ECS service as DescribeServices shows it, in the API's own names, so that it can be compared with what we would send.
INACTIVE services are treated as absent and never stand here.
*/
export type Service = {
	readonly serviceArn: string;
	readonly serviceName: string;
	readonly status: string;
	readonly launchType?: string;
	readonly schedulingStrategy: string;
	readonly taskDefinition: string;
	readonly desiredCount: number;
	readonly runningCount: number;
	readonly pendingCount: number;
	readonly deployments: readonly Deployment[];
	/** Newest first, at most 100; AWS drops repeats for hours. */
	readonly events: readonly ServiceEvent[];
	readonly placementConstraints: readonly PlacementConstraint[];
	readonly deploymentConfiguration?: Json;
	readonly networkConfiguration?: Json;
	readonly propagateTags?: string;
	readonly enableECSManagedTags?: boolean;
	readonly enableExecuteCommand?: boolean;
	readonly tags: Tags;
	readonly createdBy?: string;
};
