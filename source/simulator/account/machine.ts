/** The EC2 side of a container instance. */
export type Machine = {
	/** `i-…`; external instances (`mi-…`) have no machine. */
	readonly id: string;
	readonly type: string;
	readonly privateIp: string;
	readonly image: {
		readonly id: string;
		readonly name: string;
		readonly ownerId: string;
		readonly ownerAlias?: string;
		/** Left out of listings unless asked for; instances go on running it. */
		readonly deprecated?: boolean;
	};
	readonly platform: 'linux' | 'windows';
	readonly architecture: 'x86_64' | 'arm64';
	readonly vpcId: string;
	readonly subnetId: string;
	readonly availabilityZone: string;
	readonly securityGroupIds: readonly string[];
	/** ARN of the instance profile. */
	readonly instanceProfileArn?: string;
	readonly metadata: {
		readonly httpTokens: 'required' | 'optional';
		/** 1 to 64: how many hops the reply with a token may go. */
		readonly hopLimit: number;
		readonly endpoint: 'enabled' | 'disabled';
	};
	readonly tags: ReadonlyMap<string, string>;
	/** Epoch seconds. */
	readonly launchedAt: number;
	readonly state: 'running' | 'stopped' | 'terminated';
};

/** Rules for what may come in; everything may go out in every world. */
export type SecurityGroup = {
	readonly id: string;
	readonly name: string;
	readonly vpcId: string;
	readonly ingress: ReadonlyArray<{
		readonly protocol: string;
		/** Absent with `toPort` where the protocol has no ports, as `-1`, which is all of them. */
		readonly fromPort?: number;
		readonly toPort?: number;
		readonly cidrs?: readonly string[];
		readonly groupIds?: readonly string[];
	}>;
};

export type Subnet = {
	readonly id: string;
	readonly vpcId: string;
	readonly availabilityZone: string;
	readonly cidr: string;
	/** Whether instances get public addresses here. */
	readonly isPublic: boolean;
};
