import type {Output} from '../server/call.ts';
import type {Secret} from '../account/secret.ts';

/** A secret without its value. Listing and describing name the stages of its versions differently. */
export function secretOutput(secret: Secret, stages: 'VersionIdsToStages' | 'SecretVersionsToStages'): Output {
	const {name, arn, description, kmsKeyId, createdAt, changedAt, deletedAt, versions, tags} = secret;
	return {
		ARN: arn,
		Name: name,
		...(description !== undefined && {Description: description}),
		...(kmsKeyId !== undefined && {KmsKeyId: kmsKeyId}),
		CreatedDate: createdAt,
		LastChangedDate: changedAt,
		// The only mark of a secret on its way out: a client must look for it before it uses the secret.
		...(deletedAt !== undefined && {DeletedDate: deletedAt}),
		Tags: [...tags].map(([Key, Value]) => ({Key, Value})),
		[stages]: Object.fromEntries(
			// Versions that lost all their stages are deprecated and not shown.
			versions.filter(version => version.stages.length > 0).map(version => [version.id, version.stages]),
		),
	};
}
