import type {Cause} from '../../choices/problem/rollout.ts';

type Why = Extract<Cause, {kind: 'secret'}>['why'];

const whys: ReadonlyArray<readonly [RegExp, Why]> = [
	// Before the refusal, which KMS's own words come wrapped in.
	[/ciphertext refers to|access to kms is not allowed|kms:decrypt/iv, 'kms'],
	[/marked for deletion/iv, 'deleted'],
	[/invalid arn format/iv, 'form'],
	[/accessdenied|not authorized|forbidden/iv, 'denied'],
	[/did not contain json key/iv, 'json-key'],
	[/resourcenotfound|can't retrieve the secret|can't find the specified secret/iv, 'not-found'],
	[/parameternotfound|invalid parameters/iv, 'not-found'],
	[/timeout|timed out|context deadline|request canceled|retry limit/iv, 'no-route'],
	[/dial tcp|no such host|connection|check your network/iv, 'no-route'],
];

/** Why a secret could not be read, by the words of the ECS agent, Secrets Manager and SSM. */
export function secretWhy(text: string): Why {
	return whys.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}
