import {ok, refused, type Checked} from './problem/checked.ts';
import {like, oneOf} from './problem/expected.ts';
import type {KeyChoice} from './choices.ts';

const secretArn =
	/^arn:(?<partition>aws[\-a-z]*):secretsmanager:(?<region>[\d\-a-z]+):\d{12}:secret:[^:]+(?::[^:]*:[^:]*:[^:]*)?$/v;
const secretExample = 'arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:NAME-XXXXXX';

type Where = {readonly regions: readonly string[]; readonly partition?: string};

/**
A Secrets Manager ARN as `valueFrom` takes it: whole secret, or with `:json-key:version-stage:version-id` behind it,
trailing colons included (ECS, "Specifying sensitive data"). ECS reads secrets of the task's own region only through a
full ARN.
*/
export function checkSecretArn(text: string, at: Where): Checked<KeyChoice> {
	const value = text.trim();
	const match = secretArn.exec(value);
	if (!match?.groups) {
		return refused({code: 'reference-form', what: 'secret-arn', value, expected: like(secretExample)});
	}

	if (at.partition !== undefined && match.groups.partition !== at.partition) {
		return refused({code: 'reference-form', what: 'partition', value, expected: oneOf([at.partition])});
	}

	const region = match.groups.region ?? '';
	return at.regions.length === 0 || at.regions.includes(region)
		? ok({kind: 'secret', arn: value})
		: refused({code: 'reference-form', what: 'region-mismatch', value: region, expected: oneOf(at.regions)});
}

/** An SSM parameter's name (same region) or ARN. */
export function checkParameter(text: string, at: {readonly regions: readonly string[]}): Checked<KeyChoice> {
	const value = text.trim();
	const arn = /^arn:aws[\-a-z]*:ssm:(?<region>[\d\-a-z]+):\d{12}:parameter\/.+$/v.exec(value);
	if (!arn && !/^\/?[\w\-.]+(?:\/[\w\-.]+)*$/v.test(value)) {
		return refused({code: 'reference-form', what: 'parameter', value, expected: like('/datadog/api-key')});
	}

	const region = arn?.groups?.region;
	return region === undefined || at.regions.length === 0 || at.regions.includes(region)
		? ok({kind: 'parameter', name: value})
		: refused({code: 'reference-form', what: 'region-mismatch', value: region, expected: oneOf(at.regions)});
}
