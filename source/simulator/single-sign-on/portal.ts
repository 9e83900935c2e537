import type {Account} from '../account/account.ts';
import {openSession} from '../sts/open-session.ts';
import type {WebReply, WebRequest, Website} from '../server/web.ts';
import {reply} from './reply.ts';
import {createToken, registerClient, startDeviceAuthorization} from './token-service.ts';

/**
The portal's `GET /federation/credentials` and the token service, with which a device signs in; both speak plain JSON
without signatures.
*/
export const portal: Website = (request, account) => {
	const route = routes[`${request.method} ${request.path}`];
	return route ? route(request, account) : reply(404, {message: 'Not found'});
};

const routes: Readonly<Record<string, Website>> = {
	'GET /federation/credentials': roleCredentials,
	'POST /client/register': registerClient,
	'POST /device_authorization': startDeviceAuthorization,
	'POST /token': createToken,
};

function roleCredentials({query, headers}: WebRequest, account: Account): WebReply {
	const token = headers['x-amz-sso_bearer_token'] ?? '';
	// The token alone says who it is: requests of this API carry no signature.
	const ends = account.singleSignOn?.tokens.get(token) ?? 0;
	if (account.singleSignOn === undefined || ends <= account.clock.now()) {
		return refusal(401, 'UnauthorizedException', 'Session token not found or invalid');
	}

	const prefix = `AWSReservedSSO_${query.get('role_name') ?? ''}_`;
	// The name of a permission set may begin like that of another; only the sixteen digits at the end tell them apart.
	const role = [...account.roles.values()].find(
		({name}) => name.startsWith(prefix) && /^[\da-f]{16}$/v.test(name.slice(prefix.length)),
	);
	// Another account and an unknown permission set are refused alike: no access.
	if (!role || query.get('account_id') !== account.id) {
		return refusal(403, 'ForbiddenException', 'No access');
	}

	const session = openSession(
		// As long as the permission set's role allows (ours).
		{role, name: account.singleSignOn.user, seconds: role.maxSessionSeconds ?? 3600},
		account,
	);
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

// REST services of AWS name their error in a header; the body says it again.
function refusal(status: number, code: string, message: string): WebReply {
	return {status, headers: {'x-amzn-errortype': code}, body: JSON.stringify({__type: code, message})};
}
