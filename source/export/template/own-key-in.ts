import type {Code, CodeResource} from '../../domain/code/code-resource.ts';
import type {Json} from '../../domain/kit/json.ts';
import {joined, type Token} from './token.ts';

type Around = {readonly code: Pick<Code, 'identity' | 'resources'>; readonly resources: readonly CodeResource[]};

/**
A policy names the secret that its plan makes by `NAME-??????`, since the six characters that AWS adds are not known
before. In a template that makes the secret they are: the ARN itself is narrower, and follows it into other accounts.
Any other ARN of the account is written for whichever account it is deployed in. `undefined` for what is no such ARN.
*/
export function ownKeyIn(text: string, {code, resources}: Around): Json {
	const match = /^arn:[^:]+:(?<service>secretsmanager|ssm):(?<region>[^:]+):(?<account>\d+):(?<rest>.+)$/v.exec(text);
	const {service = '', region = '', account = '', rest = ''} = match?.groups ?? {};
	if (account !== code.identity.account) {
		return undefined;
	}

	const made = resources.find(
		one =>
			one.region === region &&
			((one.kind === 'secret' && rest === `secret:${one.name}-??????`) ||
				(one.kind === 'parameter' && rest === `parameter/${one.name.replace(/^\//v, '')}`)),
	);
	if (made) {
		return {$token: 'arn', resource: made.id};
	}

	const isPlanned = code.resources.some(one => one.kind === 'secret' && rest === `secret:${one.name}-??????`);
	const partition: Token = {$token: 'partition'};
	return isPlanned ? joined('arn:', partition, `:${service}:${region}:`, {$token: 'account'}, `:${rest}`) : undefined;
}
