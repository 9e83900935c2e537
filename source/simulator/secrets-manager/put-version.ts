import type {Account} from '../account/account.ts';
import {Fault} from '../server/call.ts';
import type {Secret, SecretVersion} from '../account/secret.ts';

/** `id` is the client's token; without one every call makes a version. */
type Wanted = {readonly id: string | undefined; readonly value: string};

/**
A new current version, whose token makes it repeatable: the same token and value is the same version, another value is
refused.
*/
export function putVersion(secret: Secret, {id, value}: Wanted, account: Account): SecretVersion {
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

	for (const version of secret.versions) {
		// The one before becomes `AWSPREVIOUS`, and what was that loses its stage.
		version.stages = version.stages.includes('AWSCURRENT')
			? ['AWSPREVIOUS']
			: version.stages.filter(stage => stage !== 'AWSPREVIOUS');
	}

	const version: SecretVersion = {id: versionId, value, createdAt: account.clock.now(), stages: ['AWSCURRENT']};
	secret.versions.push(version);
	secret.changedAt = account.clock.now();
	return version;
}
