import type {StrategyItem} from '../cluster/cluster.ts';
import type {PlacementConstraint} from '../task-definition/read-task-definition.ts';
import type {Tag} from '../tag/tag.ts';
import type {Deployment} from './deployment.ts';
import type {ServiceDeployment, ServiceRevision} from './service-deployment.ts';

export type ServiceEvent = {readonly id: string; readonly createdAt: number; readonly message: string};

export type DeploymentConfiguration = {
	readonly maximumPercent: number;
	readonly minimumHealthyPercent: number;
	readonly strategy: string;
	readonly bakeTimeInMinutes: number;
	readonly deploymentCircuitBreaker: {
		readonly enable: boolean;
		readonly rollback: boolean;
		readonly resetOnHealthyTask: boolean;
		readonly thresholdConfiguration: {readonly type: string; readonly value: number};
	};
	readonly alarms?: Readonly<Record<string, unknown>>;
};

export type Service = {
	readonly name: string;
	readonly arn: string;
	readonly clusterName: string;
	readonly schedulingStrategy: 'DAEMON' | 'REPLICA';
	readonly launchType?: string;
	readonly capacityProviderStrategy?: readonly StrategyItem[];
	readonly createdAt: number;
	readonly createdBy: string;
	/** What an equal create must repeat to be taken as the same. */
	readonly idempotency: {readonly clientToken: string | undefined; readonly request: string};
	status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
	taskDefinitionArn: string;
	desiredCount: number;
	deploymentConfiguration: DeploymentConfiguration;
	placementConstraints: readonly PlacementConstraint[];
	placementStrategy: ReadonlyArray<Readonly<Record<string, unknown>>>;
	networkConfiguration?: Readonly<Record<string, unknown>>;
	healthCheckGracePeriodSeconds: number;
	propagateTags: string;
	enableECSManagedTags: boolean;
	enableExecuteCommand: boolean;
	availabilityZoneRebalancing: string;
	tags: readonly Tag[];
	/** Newest first. */
	deployments: Deployment[];
	events: ServiceEvent[];
	readonly serviceDeployments: ServiceDeployment[];
	readonly serviceRevisions: ServiceRevision[];
	/** Seconds until the scheduler tries again after a failed start; grows up to 15 minutes. */
	backOff: number;
	/** No task is started before this time. */
	startsAgainAt: number;
	/** When the scheduler looks again by itself, while something is missing. */
	looksAgainAt?: number;
	/** Ids of stopped tasks that were counted. */
	readonly counted: Set<string>;
};
