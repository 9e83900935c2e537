import type {XmlFields} from '../query/write-xml.ts';
import type {Principal} from '../account/principal.ts';

/** The part of a reply that hands over temporary keys. */
export function sessionReply({
	accessKeyId,
	secretAccessKey,
	sessionToken,
	expiresAt = 0,
	arn,
	userId,
}: Principal): XmlFields {
	return {
		AssumedRoleUser: {AssumedRoleId: userId, Arn: arn},
		Credentials: {
			AccessKeyId: accessKeyId,
			SecretAccessKey: secretAccessKey,
			SessionToken: sessionToken,
			Expiration: new Date(expiresAt * 1000),
		},
	};
}
