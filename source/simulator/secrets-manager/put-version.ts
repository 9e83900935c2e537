import type {Account} from '../account/account.ts';
import {Fault} from '../server/call.ts';
import type {Secret, SecretVersion} from '../account/secret.ts';

/** `id` is the client's token; without one every call makes a version. */
type Wanted = {
	readonly id: string | undefined;
	readonly value: string;
	/** Its staging labels; absent is `AWSCURRENT`. */
	readonly stages?: readonly string[];
};

/**
A new version, whose token makes it repeatable: the same token and value is the same version, another value is
refused.
*/
export function putVersion(
	secret: Secret,
	{id, value, stages = ['AWSCURRENT']}: Wanted,
	account: Account,
): SecretVersion {
	const versionId = id ?? account.random.uuid();
	// The token is the version's id, which is what makes a repetition visible (API reference: PutSecretValue).
	const existing = secret.versions.find(version => version.id === versionId);
	if (existing && existing.value !== value) {
		throw new Fault({
			code: 'ResourceExistsException',
			message: 'A resource with the ID you requested already exists.',
		});
	}

	if (existing) {
		return existing;
	}

	// A label is on one version at a time. Where the current one loses its own, it becomes the previous one; what was
	// that loses its label (API reference: PutSecretValue).
	const isCurrent = stages.includes('AWSCURRENT');
	for (const version of secret.versions) {
		const isPrevious = isCurrent && version.stages.includes('AWSCURRENT');
		const taken = isCurrent ? [...stages, 'AWSPREVIOUS'] : stages;
		version.stages = [
			...version.stages.filter(stage => !taken.includes(stage)),
			...(isPrevious ? ['AWSPREVIOUS'] : []),
		];
	}

	const version: SecretVersion = {id: versionId, value, createdAt: account.clock.now(), stages};
	secret.versions.push(version);
	secret.changedAt = account.clock.now();
	return version;
}
