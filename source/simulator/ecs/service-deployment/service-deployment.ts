import type {DeploymentConfiguration} from '../service/service.ts';
import type {PauseHook} from './lifecycle-hook.ts';

/** A revision of a service, one for each deployment. It outlives the deployment, so that a rollback can name it. */
export type ServiceRevision = {
	readonly arn: string;
	readonly taskDefinitionArn: string;
	readonly createdAt: number;
	/** The members that DescribeServiceRevisions adds to those above, as they were when the deployment started. */
	readonly described: Readonly<Record<string, unknown>>;
};

/** All words of the API. PENDING and the two requested ones are never set here: what is asked happens at once. */
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
	/** `ecs-svc/…`: the entry of `service.deployments` it belongs to, which goes when the next one completes. */
	readonly deploymentId: string;
	/** What ran before; empty for the first deployment, which therefore can't be rolled back. */
	readonly sourceRevisionArns: readonly string[];
	readonly targetRevisionArn: string;
	/** That of the service when it began. */
	readonly deploymentConfiguration: DeploymentConfiguration;
	readonly createdAt: number;
	startedAt?: number;
	/** Absent while it runs, also while it is rolled back. */
	finishedAt?: number;
	stoppedAt?: number;
	updatedAt: number;
	status: ServiceDeploymentStatus;
	statusReason?: string;
	rollback?: {readonly reason: string; readonly startedAt: number; readonly serviceRevisionArn: string};
	failureCount: number;
	isTriggered: boolean;
	/** Those at which it waits or has waited, oldest first. */
	readonly hooks: PauseHook[];
};
