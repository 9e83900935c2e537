import type {Tag} from '../tag/tag.ts';
import type {Attribute} from './attribute.ts';

/**
What an instance has: CPU units (1,024 a vCPU) and MiB. Of ports it is the other way round: those that are taken from
the start, as the ECS agent keeps them for the host.
*/
export type Resources = {
	readonly cpu: number;
	readonly memory: number;
	readonly ports: readonly number[];
	readonly udpPorts: readonly number[];
};

/** A container instance. What is left of its resources is computed from the tasks on it. */
export type ContainerInstance = {
	readonly id: string;
	readonly arn: string;
	/** `i-…`, or `mi-…` of an external instance. */
	readonly ec2InstanceId: string;
	status: 'ACTIVE' | 'DRAINING' | 'REGISTERING' | 'DEREGISTERING' | 'REGISTRATION_FAILED' | 'INACTIVE';
	/** Turns false for moments in real life; only a connected instance gets tasks. */
	agentConnected: boolean;
	readonly agentVersion: string;
	readonly dockerVersion: string;
	attributes: readonly Attribute[];
	readonly resources: Resources;
	/** Seconds since 1970. */
	readonly registeredAt: number;
	tags: readonly Tag[];
	/** Set on instances that a capacity provider launched. */
	readonly capacityProviderName?: string;
	/** Launched and owned by ECS Managed Instances: it takes daemons, and no DAEMON service. */
	readonly isManaged: boolean;
	/** Images that were pulled before: the next pull is quick. */
	readonly images: Set<string>;
};
