import type {Secret} from '../account/secret.ts';
import type {Home} from './world.ts';

/** `kmsKeyId` absent means Amazon's own key, which lets every principal of the account in. */
type Kept = {
	readonly name: string;
	readonly value: string;
	readonly kmsKeyId?: string;
	readonly tags?: ReadonlyArray<readonly [string, string]>;
};

/** A secret with a known ending of its ARN, so that a demo can name it. */
export function addSecret(
	{name, value, kmsKeyId, tags = []}: Kept,
	{account, region}: Pick<Home, 'account' | 'region'>,
): Secret {
	const createdAt = account.clock.now();
	const secret: Secret = {
		name,
		arn: `arn:${account.partition}:secretsmanager:${region.name}:${account.id}:secret:${name}-dEm0Ky`,
		kmsKeyId,
		createdAt,
		changedAt: createdAt,
		versions: [{id: account.random.uuid(), value, createdAt, stages: ['AWSCURRENT']}],
		tags: new Map(tags),
	};
	region.secrets.set(name, secret);
	return secret;
}
