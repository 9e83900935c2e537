import type {PlacementConstraint} from '../task-definition/read-task-definition.ts';

/** One deployment of a service, as it stands in `service.deployments`. */
export type Deployment = {
	/** `ecs-svc/<19 digits>`. */
	readonly id: string;
	readonly taskDefinitionArn: string;
	readonly createdAt: number;
	/** Those of the service when the deployment started: a change of them waits for the next one. */
	readonly placementConstraints: readonly PlacementConstraint[];
	/** PRIMARY is the newest, ACTIVE one that is being replaced. */
	status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE';
	updatedAt: number;
	desiredCount: number;
	/** Failed starts in a row; 0 again when a task counts as healthy, or the deployment completes. */
	failedTasks: number;
	rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
	rolloutStateReason: string;
	/** COMPLETED by early success criteria while tasks are still replaced. */
	isEarly?: boolean;
};
