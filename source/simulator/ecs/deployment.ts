/**
One deployment of a service, as it stands in `service.deployments`.
*/
export type Deployment = {
	/**
	`ecs-svc/<19 digits>`.
	*/
	readonly id: string;
	readonly taskDefinitionArn: string;
	readonly createdAt: number;
	status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE';
	updatedAt: number;
	desiredCount: number;
	failedTasks: number;
	rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
	rolloutStateReason: string;
	/**
	Set on a deployment that takes back a failed one.
	*/
	readonly rollsBack?: string;
};
