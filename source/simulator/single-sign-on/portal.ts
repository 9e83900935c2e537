import type {Account} from '../account.ts';
import {openSession} from '../sts/open-session.ts';
import type {WebReply, WebRequest, Website} from '../web.ts';

/**
The portal's `GET /federation/credentials` and the token service's `POST /token`; both speak plain JSON without signatures.
*/
export const portal: Website = (request, account) => {
	const route = routes[`${request.method} ${request.path}`];
	return route ? route(request, account) : reply(404, {message: 'Not found'});
};

const routes: Readonly<Record<string, Website>> = {
	'GET /federation/credentials': roleCredentials,
	'POST /token': createToken,
};

function roleCredentials({query, headers}: WebRequest, account: Account): WebReply {
	const token = headers['x-amz-sso_bearer_token'] ?? '';
	const ends = account.singleSignOn?.tokens.get(token) ?? 0;
	if (account.singleSignOn === undefined || ends <= account.clock.now()) {
		return refusal(401, 'UnauthorizedException', 'Session token not found or invalid');
	}

	const prefix = `AWSReservedSSO_${query.get('role_name') ?? ''}_`;
	const role = [...account.roles.values()].find(({name}) => name.startsWith(prefix) && /^[\da-f]{16}$/v.test(name.slice(prefix.length)));
	if (!role || query.get('account_id') !== account.id) {
		return refusal(403, 'ForbiddenException', 'No access');
	}

	const session = openSession({role, name: account.singleSignOn.user, seconds: role.maxSessionSeconds ?? 3600}, account);
	return reply(200, {
		roleCredentials: {
			accessKeyId: session.accessKeyId,
			secretAccessKey: session.secretAccessKey,
			sessionToken: session.sessionToken,
			// This API alone counts in milliseconds.
			expiration: (session.expiresAt ?? 0) * 1000,
		},
	});
}

function createToken({body}: WebRequest, account: Account): WebReply {
	const {grantType, refreshToken} = read(body);
	const {singleSignOn} = account;
	if (grantType !== 'refresh_token' || typeof refreshToken !== 'string' || singleSignOn?.refreshTokens.has(refreshToken) !== true) {
		return {
			status: 400,
			headers: {'x-amzn-errortype': 'InvalidGrantException'},
			body: JSON.stringify({error: 'invalid_grant', error_description: 'Invalid refresh token provided'}),
		};
	}

	const accessToken = `aoaAAAAA${account.random.hex(64)}`;
	singleSignOn.tokens.set(accessToken, account.clock.now() + 3600);
	return reply(200, {
		accessToken, expiresIn: 3600, tokenType: 'Bearer', refreshToken,
	});
}

function read(body: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null ? {...value} : {};
	} catch (error) {
		if (error instanceof SyntaxError) {
			return {};
		}

		throw error;
	}
}

function reply(status: number, body: unknown): WebReply {
	return {status, body: JSON.stringify(body)};
}

function refusal(status: number, code: string, message: string): WebReply {
	return {status, headers: {'x-amzn-errortype': code}, body: JSON.stringify({__type: code, message})};
}
