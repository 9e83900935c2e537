import type {Json, JsonObject} from '../kit/json.ts';
import type {Tags} from '../kit/tags.ts';

/** `memberOf` with an expression of the cluster query language, or `distinctInstance` without one. */
export type PlacementConstraint = {readonly type: string; readonly expression?: string};

/**
One rollout of a service, newest first in its list. Its state alone proves nothing: AWS may call it COMPLETED early
(rolling services with early success criteria, and DAEMON services before the scheduler counted).
*/
export type Deployment = {
	readonly id: string;
	readonly status: string;
	readonly taskDefinition: string;
	readonly desiredCount: number;
	readonly pendingCount: number;
	readonly runningCount: number;
	/** Consecutive failures; a task that starts sets it back to 0. */
	readonly failedTasks: number;
	readonly rolloutState?: string;
	readonly rolloutStateReason?: string;
	readonly createdAt?: string;
	readonly updatedAt?: string;
};

/**
Where a deployment stands still until somebody calls ContinueServiceDeployment, or the hook's time is up (ECS, "Pause
hooks"). `deployment` is the ARN of the service deployment, `until` an ISO instant, `otherwise` what ECS does then.
*/
export type Pause = {
	readonly deployment: string;
	readonly hook: string;
	readonly until?: string;
	readonly otherwise?: string;
};

/** What the scheduler says. The same text is not repeated for hours, so silence is not recovery. */
export type ServiceEvent = {readonly id: string; readonly createdAt: string; readonly message: string};

/**
An ECS service as DescribeServices shows it, in the API's own names, so that it can be compared with what we would send.
INACTIVE services are treated as absent and never stand here.
*/
export type Service = {
	readonly serviceArn: string;
	readonly serviceName: string;
	readonly status: string;
	/** Absent where a capacity provider of instances gives the capacity. */
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
	/** The ARN of its newest service deployment, where ECS names it. */
	readonly currentDeployment?: string;
	/** Kept whole, with parts that we do not know: UpdateService replaces the block that is sent. */
	readonly deploymentConfiguration?: Json;
	readonly networkConfiguration?: Json;
	readonly propagateTags?: string;
	readonly enableECSManagedTags?: boolean;
	readonly enableExecuteCommand?: boolean;
	/** What else CreateService would take of it: not judged, and needed only where it is to be made again. */
	readonly besides?: JsonObject;
	readonly tags: Tags;
	/** The principal that created it, where AWS still knows: tells an owner where tags do not. */
	readonly createdBy?: string;
};

/**
Services from before 2019 may have the short ARN, without their cluster (`service/NAME`). By that they take no tags
("Long arn format must be used for tagging operations"), and by the long one they get it for good (ECS, "Migrate an
Amazon ECS short service ARN"), which nobody asked for.
*/
export function hasShortArn({serviceArn}: Pick<Service, 'serviceArn'>): boolean {
	return /:service\/[^\/]+$/v.test(serviceArn);
}
