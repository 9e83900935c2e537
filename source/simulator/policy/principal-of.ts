import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import type {Principal} from '../account/principal.ts';

type Refusals = Readonly<Record<'missing' | 'unknown' | 'expired', () => Fault>>;

/**
Who signed a call. An unsigned call, an unknown key, a wrong session token, an expired one and a region that is not
opted in are refused in the words of the called service.
*/
export function principalOf(call: Call, account: Account): Principal {
	const refuse = refusals[call.service] ?? jsonRefusals;
	if (call.accessKeyId === '') {
		throw refuse.missing();
	}

	const principal = account.principals.get(call.accessKeyId);
	if (!principal || principal.sessionToken !== call.sessionToken || !isEnabled(call, account)) {
		throw refuse.unknown();
	}

	if (principal.expiresAt !== undefined && principal.expiresAt <= account.clock.now()) {
		throw refuse.expired();
	}

	return principal;
}

// A region that the account did not opt in to cannot know its keys. IAM is signed for one region of the partition.
function isEnabled({region, service}: Call, account: Account): boolean {
	return service === 'iam' || (account.regions.get(region)?.optIn ?? 'not-opted-in') !== 'not-opted-in';
}

const jsonRefusals: Refusals = {
	missing: () => new Fault({code: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token'}),
	unknown: () =>
		new Fault({
			code: 'UnrecognizedClientException',
			message: 'The security token included in the request is invalid.',
		}),
	expired: () =>
		new Fault({code: 'ExpiredTokenException', message: 'The security token included in the request is expired'}),
};

const queryRefusals: Refusals = {
	missing: () =>
		new Fault({
			code: 'MissingAuthenticationToken',
			message: 'Request is missing Authentication Token',
			status: 403,
		}),
	unknown: () =>
		new Fault({
			code: 'InvalidClientTokenId',
			message: 'The security token included in the request is invalid.',
			status: 403,
		}),
	expired: () =>
		new Fault({
			code: 'ExpiredToken',
			message: 'The security token included in the request is expired',
			status: 403,
		}),
};

const refusals: Readonly<Record<string, Refusals>> = {
	sts: queryRefusals,
	iam: queryRefusals,
	cloudformation: queryRefusals,
	ec2: {
		...queryRefusals,
		unknown: () =>
			new Fault({
				code: 'AuthFailure',
				message: 'AWS was not able to validate the provided access credentials',
				status: 401,
			}),
		expired: () => new Fault({code: 'RequestExpired', message: 'Request has expired.'}),
	},
};
