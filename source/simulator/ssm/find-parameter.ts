import type {Account} from '../account/account.ts';
import type {Call} from '../server/call.ts';
import {regionOf} from '../policy/region-of.ts';
import type {Parameter} from '../account/secret.ts';

/** The ARN of a parameter; the leading slash of a path is not doubled. */
export function parameterArn(name: string, {region}: Call, account: Account): string {
	return name.startsWith('arn:')
		? name
		: `arn:${account.partition}:ssm:${region}:${account.id}:parameter/${name.replace(/^\//v, '')}`;
}

/** By name or ARN. */
export function findParameter(name: string, call: Call, account: Account): Parameter | undefined {
	const {parameters} = regionOf(call, account);
	if (!name.startsWith('arn:')) {
		return parameters.get(name);
	}

	// An ARN doesn't show whether the name began with a slash, so both names are tried.
	const path = name.slice(name.indexOf(':parameter/') + ':parameter/'.length);
	return parameters.get(path) ?? parameters.get(`/${path}`);
}
