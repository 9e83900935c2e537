import type {Tags} from '../kit/tags.ts';

/** A daemon of ECS Managed Instances, from DescribeDaemon and its newest deployment. */
export type Daemon = {
	readonly arn: string;
	/** Parsed from the ARN: the API does not return it. */
	readonly name: string;
	readonly status: string;
	readonly taskDefinitionArn: string;
	readonly capacityProviderArns: readonly string[];
	readonly drainPercent?: number;
	readonly bakeTimeInMinutes?: number;
	readonly critical?: boolean;
	readonly propagateTags?: string;
	readonly enableECSManagedTags?: boolean;
	readonly enableExecuteCommand?: boolean;
	readonly running: number;
	readonly withoutDaemon: number;
	readonly deployment?: DaemonDeployment;
	readonly tags: Tags;
};

export type DaemonDeployment = {
	readonly arn: string;
	readonly status: string;
	readonly statusReason?: string;
	readonly running: number;
	readonly draining: number;
	readonly withoutDaemon: number;
};
