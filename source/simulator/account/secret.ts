export type SecretVersion = {
	readonly id: string;
	readonly value: string;
	readonly createdAt: number;
	stages: readonly string[];
};

export type Secret = {
	readonly name: string;
	readonly arn: string;
	description?: string;
	kmsKeyId?: string;
	readonly createdAt: number;
	changedAt: number;
	/** Set while a deletion is scheduled. */
	deletedAt?: number;
	readonly versions: SecretVersion[];
	readonly tags: Map<string, string>;
};

export type Parameter = {
	readonly name: string;
	readonly arn: string;
	type: 'String' | 'StringList' | 'SecureString';
	value: string;
	version: number;
	keyId?: string;
	description?: string;
	changedAt: number;
	readonly tags: Map<string, string>;
};

export type Key = {
	readonly id: string;
	readonly arn: string;
	readonly manager: 'AWS' | 'CUSTOMER';
	readonly state: 'Enabled' | 'Disabled' | 'PendingDeletion';
};
