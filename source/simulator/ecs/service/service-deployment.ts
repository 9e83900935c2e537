export type ServiceRevision = {
	readonly arn: string;
	readonly taskDefinitionArn: string;
	readonly createdAt: number;
	readonly described: Readonly<Record<string, unknown>>;
};

export type ServiceDeploymentStatus =
	| 'PENDING'
	| 'IN_PROGRESS'
	| 'SUCCESSFUL'
	| 'STOPPED'
	| 'STOP_REQUESTED'
	| 'ROLLBACK_REQUESTED'
	| 'ROLLBACK_IN_PROGRESS'
	| 'ROLLBACK_SUCCESSFUL'
	| 'ROLLBACK_FAILED';

/** One entry of ListServiceDeployments; it outlives the deployment inside the service. */
export type ServiceDeployment = {
	readonly arn: string;
	readonly deploymentId: string;
	readonly sourceRevisionArns: readonly string[];
	readonly targetRevisionArn: string;
	readonly createdAt: number;
	startedAt?: number;
	finishedAt?: number;
	stoppedAt?: number;
	updatedAt: number;
	status: ServiceDeploymentStatus;
	statusReason?: string;
	rollback?: {readonly reason: string; readonly startedAt: number; readonly serviceRevisionArn: string};
	failureCount: number;
	isTriggered: boolean;
};
