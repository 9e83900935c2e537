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
		readonly hopLimit: number;
		readonly endpoint: 'enabled' | 'disabled';
	};
	readonly tags: ReadonlyMap<string, string>;
	readonly launchedAt: number;
	readonly state: 'running' | 'stopped' | 'terminated';
};

export type SecurityGroup = {
	readonly id: string;
	readonly name: string;
	readonly vpcId: string;
	readonly ingress: ReadonlyArray<{
		readonly protocol: string;
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
	readonly isPublic: boolean;
};
