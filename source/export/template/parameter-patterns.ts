import {keyForm} from '../../domain/choices/check-key-form.ts';
import type {ConstrainedParameter} from '../../text/code/code-words.ts';
import type {Parameter} from './template.ts';

/** What a parameter's value is like, as a whole. */
export type ParameterRule = {readonly of: ConstrainedParameter; readonly pattern: string};

/** Each as the engines of Java (CloudFormation), Go (Terraform) and JavaScript all read it. */
const patterns: Readonly<Record<ConstrainedParameter, string>> = {
	// CreateCluster, "clusterName".
	cluster: String.raw`^[0-9A-Za-z_\-]{1,255}$`,
	'api-key': keyForm,
	'secret-arn': String.raw`^arn:[a-z0-9\-]+:secretsmanager:[a-z0-9\-]+:[0-9]{12}:secret:.+$`,
	'parameter-arn': String.raw`^arn:[a-z0-9\-]+:ssm:[a-z0-9\-]+:[0-9]{12}:parameter/.+$`,
	// What `--env` takes; nothing is no tag at all.
	env: String.raw`^([A-Za-z][0-9A-Za-z_.\/:\-]{0,199})?$`,
	// Docker, "tag": at most 128 characters (distribution/reference).
	version: String.raw`^[0-9A-Za-z_][0-9A-Za-z_.\-]{0,127}$`,
	'execution-role': String.raw`^arn:[a-z0-9\-]+:iam::[0-9]{12}:role/.+$`,
};

/**
The rule for a parameter, if there is one. A key stays of its kind: the role may read a secret or a parameter, and not
the other. A value that is in use is always taken, whatever it looks like.
*/
export function ruleOf({kind, value}: Pick<Parameter, 'kind' | 'value'>): ParameterRule | undefined {
	const of = kind === 'key-reference' ? (value?.includes(':ssm:') === true ? 'parameter-arn' : 'secret-arn') : kind;
	return isConstrained(of) && (value === undefined || new RegExp(patterns[of], 'v').test(value))
		? {of, pattern: patterns[of]}
		: undefined;
}

function isConstrained(kind: string): kind is ConstrainedParameter {
	return kind in patterns;
}
