import type {PlacementConstraint} from '../task-definition/read-task-definition.ts';

/** One deployment of a service, as it stands in `service.deployments`. */
export type Deployment = {
	/** `ecs-svc/<19 digits>`. */
	readonly id: string;
	readonly taskDefinitionArn: string;
	readonly createdAt: number;
	/** Those of the service when the deployment started: a change of them waits for the next one. */
	readonly placementConstraints: readonly PlacementConstraint[];
	status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE';
	updatedAt: number;
	desiredCount: number;
	failedTasks: number;
	rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
	rolloutStateReason: string;
};
