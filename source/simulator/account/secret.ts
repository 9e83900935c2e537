import type {PolicyDocument} from './policy-document.ts';

/**
A value under an id. `AWSCURRENT` is read by default; a version without stages is deprecated and may go (API reference).
*/
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
	/** Absent for Amazon's own key of the service. */
	kmsKeyId?: string;
	readonly createdAt: number;
	changedAt: number;
	/** Set while a deletion is scheduled. */
	deletedAt?: number;
	/** Oldest first; empty while nobody has put a value. */
	readonly versions: SecretVersion[];
	readonly tags: Map<string, string>;
};

/** A parameter of Parameter Store, with the value that is in force. */
export type Parameter = {
	readonly name: string;
	readonly arn: string;
	type: 'String' | 'StringList' | 'SecureString';
	value: string;
	/** Counts from 1, one more for each write. */
	version: number;
	/** The values before, that of version 1 first; a hundred of them are kept in life, here all. */
	readonly earlier?: readonly string[];
	/** What a `SecureString` is encrypted with; absent for the other types. */
	keyId?: string;
	description?: string;
	changedAt: number;
	readonly tags: Map<string, string>;
};

/** A key of KMS. */
export type Key = {
	readonly id: string;
	readonly arn: string;
	readonly manager: 'AWS' | 'CUSTOMER';
	readonly state: 'Enabled' | 'Disabled' | 'PendingDeletion';
	/** Absent for the default one, which leaves it to the account's own policies who uses the key. */
	policy?: PolicyDocument;
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
