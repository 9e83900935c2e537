import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'secret'}>['why'];

/** Why a task can't read the API key, and what helps. */
export const secretCauses: Readonly<Record<Why, CauseWords>> = {
	// AccessDeniedException, of the store or of KMS.
	denied: {
		phrase: 'the execution role may not read the API key',
		help: [
			'Allow the execution role secretsmanager:GetSecretValue (or ssm:GetParameters) on the ' +
				'key, and kms:Decrypt for a key of your own. The statements are printed by:',
		],
	},
	// "The ciphertext refers to a customer master key that does not exist, ... or you are not allowed to access."
	kms: {
		phrase: 'the execution role may not decrypt the API key',
		help: [
			"Allow the execution role kms:Decrypt on the key that it's encrypted with, and see that the key's own " +
				'policy ' +
				'lets it. The statements are printed by:',
		],
	},
	// "You can't perform this operation on the secret because it was marked for deletion."
	deleted: {phrase: 'the secret is scheduled for deletion', help: ['Restore the secret, or name another one.']},
	// "an invalid ARN format for the AWS Secrets Manager secret was specified".
	form: {
		phrase: "the secret's ARN has a form that ECS doesn't take",
		help: [
			'Give the whole ARN, with nothing behind the name of the secret or with all three parts: ' +
				'NAME:JSON-KEY:VERSION-STAGE:VERSION-ID, of which each may be empty',
		],
	},
	// "The task can't retrieve the secret with ARN ... Check whether the secret exists in the specified Region".
	'not-found': {
		phrase: "the secret doesn't exist in this region",
		help: ["Check the ARN or name, and that its region is the cluster's."],
	},
	// "retrieved secret from Secrets Manager did not contain json key".
	'json-key': {
		phrase: 'the secret has no such JSON key',
		help: ['Check the name between the colons at the end of the ARN: arn:...:secret:NAME:JSON-KEY::'],
	},
	'no-route': {
		phrase: "the key store can't be reached from the instance",
		help: ['Give the instances a route to Secrets Manager or SSM: a NAT gateway or a VPC endpoint.'],
	},
	other: {
		phrase: "the API key can't be read",
		help: ['What AWS says names the reason; the execution role and the ARN are the usual ones.'],
	},
};
