import type {StrategyItem} from '../cluster/cluster.ts';
import type {PlacementConstraint} from '../task-definition/read-task-definition.ts';
import type {Tag} from '../tag/tag.ts';
import type {LifecycleHook} from '../service-deployment/lifecycle-hook.ts';
import type {ServiceDeployment, ServiceRevision} from '../service-deployment/service-deployment.ts';
import type {Deployment} from './deployment.ts';
import type {EarlySuccess} from './early-success.ts';

/** One line of the service's event list, newest first there; `message` begins with `(service name)`. */
export type ServiceEvent = {readonly id: string; readonly createdAt: number; readonly message: string};

/**
A complete configuration, as every service has one: the server fills in what wasn't sent. `strategy` and
`bakeTimeInMinutes` are kept and shown; deployments here always roll.
*/
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
	readonly lifecycleHooks?: readonly LifecycleHook[];
	readonly earlySuccessCriteria?: EarlySuccess;
};

/**
A service with all it remembers, whatever its status. Times are seconds since 1970. What can be computed from tasks
(running and pending counts) isn't in here.
*/
export type Service = {
	readonly name: string;
	/** Short for one from before 2021, until somebody tags it by its long ARN. */
	arn: string;
	readonly clusterName: string;
	readonly schedulingStrategy: 'DAEMON' | 'REPLICA';
	/** Absent where a capacity provider strategy is used instead. */
	readonly launchType?: string;
	readonly capacityProviderStrategy?: readonly StrategyItem[];
	readonly createdAt: number;
	readonly createdBy: string;
	/** What an equal create must repeat to be taken as the same. */
	readonly idempotency: {readonly clientToken: string | undefined; readonly request: string};
	/** DRAINING until the last task has stopped; INACTIVE until the name is used again. */
	status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
	taskDefinitionArn: string;
	/** Computed by the scheduler for DAEMON, set by people for REPLICA. */
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
	/** Newest first, at most a hundred. */
	events: ServiceEvent[];
	/** Newest first, of the whole life of the service; the revisions too. */
	readonly serviceDeployments: ServiceDeployment[];
	readonly serviceRevisions: ServiceRevision[];
	/** Seconds until the scheduler tries again after a failed start; grows up to 15 minutes. */
	backOff: number;
	/** No task is started before this time. */
	startsAgainAt: number;
	/** When the scheduler looks again by itself, while something is missing. */
	looksAgainAt?: number;
	/** Ids of stopped tasks that were counted as failures: a scheduler sees each of them at every look for an hour. */
	readonly counted: Set<string>;
	/** Ids of tasks that counted as healthy once: each ends a row of failures once. */
	readonly settled: Set<string>;
};
