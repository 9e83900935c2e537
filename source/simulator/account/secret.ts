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

/** By name, by ARN, or by ARN without its random ending. */
export function secretById(id: string, secrets: ReadonlyMap<string, Secret>): Secret | undefined {
	if (!id.startsWith('arn:')) {
		return secrets.get(id);
	}

	const name = id.split(':').slice(6).join(':');
	const byName = secrets.get(name) ?? secrets.get(name.replace(/-\w{6}$/v, ''));
	return byName && (byName.arn === id || byName.arn.slice(0, -7) === id) ? byName : undefined;
}
