import type {JsonObject} from '../kit/json.ts';
import type {Tags} from '../kit/tags.ts';

/** A daemon of ECS Managed Instances, from DescribeDaemon and its newest deployment. */
export type Daemon = {
	readonly arn: string;
	/** Parsed from the ARN: the API does not return it. */
	readonly name: string;
	readonly status: string;
	readonly taskDefinitionArn: string;
	readonly capacityProviderArns: readonly string[];
	/** Percent of instances drained at a time; AWS takes 25 where an update leaves it out. */
	readonly drainPercent?: number;
	readonly bakeTimeInMinutes?: number;
	/** Which alarms take a deployment back: `alarmNames` and `enable`. Absent where there are none. */
	readonly alarms?: JsonObject;
	/** A critical daemon that fails drains its instance. UpdateDaemon takes it as true where it is left out. */
	readonly critical?: boolean;
	readonly propagateTags?: string;
	readonly enableECSManagedTags?: boolean;
	readonly enableExecuteCommand?: boolean;
	readonly running: number;
	readonly withoutDaemon: number;
	readonly deployment?: DaemonDeployment;
	readonly tags: Tags;
};

/** How far a deployment got, in instances: draining ones are being replaced, those without wait for the daemon. */
export type DaemonDeployment = {
	readonly arn: string;
	/** ISO instant. */
	readonly createdAt?: string;
	readonly status: string;
	readonly statusReason?: string;
	/** It failed, and AWS's breaker goes or went back: the daemon and its counts are those of the revision before. */
	readonly isRolledBack?: true;
	readonly running: number;
	readonly draining: number;
	readonly withoutDaemon: number;
};

/** Its settings as UpdateDaemon takes them, with AWS's defaults for what a description leaves out. */
export function daemonSettings(daemon: Daemon): JsonObject {
	return {
		daemonTaskDefinitionArn: daemon.taskDefinitionArn,
		capacityProviderArns: daemon.capacityProviderArns.toSorted(),
		deploymentConfiguration: {
			drainPercent: daemon.drainPercent ?? 25,
			bakeTimeInMinutes: daemon.bakeTimeInMinutes ?? 0,
			...(daemon.alarms && {alarms: daemon.alarms}),
		},
		critical: daemon.critical ?? true,
		propagateTags: daemon.propagateTags ?? 'NONE',
		enableECSManagedTags: daemon.enableECSManagedTags ?? false,
		enableExecuteCommand: daemon.enableExecuteCommand ?? false,
	};
}
