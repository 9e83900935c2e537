import type {Account} from '../account.ts';
import {Fault, type Call} from '../call.ts';
import type {Principal} from '../principal.ts';

type Dialect = {readonly unknown: readonly [string, string]; readonly expired: readonly [string, string]; readonly status: number};

const jsonDialect: Dialect = {
	unknown: ['UnrecognizedClientException', 'The security token included in the request is invalid.'],
	expired: ['ExpiredTokenException', 'The security token included in the request is expired'],
	status: 400,
};

const queryDialect: Dialect = {
	unknown: ['InvalidClientTokenId', 'The security token included in the request is invalid.'],
	expired: ['ExpiredToken', 'The security token included in the request is expired'],
	status: 403,
};

const dialects: Readonly<Record<string, Dialect>> = {
	sts: queryDialect,
	iam: queryDialect,
	ec2: {
		unknown: ['AuthFailure', 'AWS was not able to validate the provided access credentials'],
		expired: ['RequestExpired', 'Request has expired.'],
		status: 401,
	},
};

/**
Who signed a call. An unknown key, a wrong session token, an expired one and a region that is not opted in are refused
in the words of the called service.
*/
export function principalOf(call: Call, account: Account): Principal {
	const principal = account.principals.get(call.accessKeyId);
	const {unknown, expired, status} = dialects[call.service] ?? jsonDialect;
	const isForeign = account.regions.get(call.region)?.optIn === 'not-opted-in' && call.service !== 'iam';
	if (!principal || isForeign || principal.sessionToken !== call.sessionToken) {
		throw new Fault({code: unknown[0], message: unknown[1], status});
	}

	if (principal.expiresAt !== undefined && principal.expiresAt <= account.clock.now()) {
		throw new Fault({code: expired[0], message: expired[1], status: status === 401 ? 400 : status});
	}

	return principal;
}
