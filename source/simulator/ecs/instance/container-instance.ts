import type {Tag} from '../tag/tag.ts';
import type {Attribute} from './attribute.ts';

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
	agentConnected: boolean;
	readonly agentVersion: string;
	readonly dockerVersion: string;
	attributes: readonly Attribute[];
	readonly resources: Resources;
	readonly registeredAt: number;
	tags: readonly Tag[];
	/** Set on instances that a capacity provider launched. */
	readonly capacityProviderName?: string;
	readonly isManaged: boolean;
	/** Images that were pulled before: the next pull is quick. */
	readonly images: Set<string>;
};
