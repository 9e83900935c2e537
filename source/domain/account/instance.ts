/** CPU units, MiB, and host ports that are taken (not free): facts of DescribeContainerInstances. */
export type Resources = {
	readonly cpu: number;
	readonly memory: number;
	readonly ports: readonly number[];
	readonly udpPorts: readonly number[];
};

/** Instance metadata service settings of the EC2 instance, from DescribeInstances. */
export type MetadataOptions = {
	readonly tokens: 'required' | 'optional';
	readonly hopLimit: number;
	readonly endpoint: 'enabled' | 'disabled';
};

/**
What EC2 knows of an instance and many have in common, which hold the same one then; absent for external instances or
where EC2 may not be read.
*/
export type Machine = {
	readonly image?: string;
	readonly metadata?: MetadataOptions;
	readonly securityGroups: readonly string[];
	readonly profile?: string;
};

/** One ECS container instance. `attributes` maps a name to its value, `''` for a bare capability. */
export type Instance = {
	readonly arn: string;
	/** `i-…` on EC2, `mi-…` for external (ECS Anywhere). */
	readonly id: string;
	/** Only ACTIVE instances take tasks. DRAINING ones end theirs and never count against us. */
	readonly status: string;
	readonly statusReason?: string;
	/** A disconnected instance keeps its tasks and gets no new ones. */
	readonly agentConnected: boolean;
	readonly agentVersion?: string;
	readonly dockerVersion?: string;
	/** Milliseconds since the epoch, which take half of what an ISO instant takes. */
	readonly registeredAt?: number;
	/**
	Set by ECS and its agent, or by hand; a constraint or a capability that a definition needs is compared with them.
	*/
	readonly attributes: Readonly<Record<string, string>>;
	readonly registered: Resources;
	readonly remaining: Resources;
	/** The name; tells Managed Instances from others. */
	readonly capacityProvider?: string;
	/** From EC2, as what is known of its machine. */
	readonly privateIp?: string;
	readonly machine?: Machine;
};
