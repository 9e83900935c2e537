import type {Account} from '../account/account.ts';
import type {WebReply, WebRequest} from '../server/web.ts';
import {reply} from './reply.ts';

const hour = 3600;

/** Every client is taken, for ninety days. Nobody asks later whether it is registered (ours). */
export function registerClient(_request: WebRequest, {clock, random}: Account): WebReply {
	const now = Math.floor(clock.now());
	return reply(200, {
		clientId: random.hex(24),
		clientSecret: random.hex(64),
		clientIdIssuedAt: now,
		clientSecretExpiresAt: now + 90 * 24 * hour,
	});
}

/** Nobody has to open the address: the person is known to the simulator and agrees at once. */
export function startDeviceAuthorization({body}: WebRequest, {random, singleSignOn}: Account): WebReply {
	const deviceCode = random.hex(32);
	// Consonants only, so that no code spells a word (RFC 8628, 6.1).
	const userCode = `${random.characters(4, 'BCDFGHJKLMNPQRSTVWXZ')}-${random.characters(4, 'BCDFGHJKLMNPQRSTVWXZ')}`;
	singleSignOn?.deviceCodes.add(deviceCode);
	const {startUrl} = read(body);
	const verificationUri = `${typeof startUrl === 'string' ? startUrl : 'https://example.awsapps.com/start'}/#/device`;
	return reply(200, {
		deviceCode,
		userCode,
		verificationUri,
		verificationUriComplete: `${verificationUri}?user_code=${userCode}`,
		expiresIn: 600,
		// Seconds between two questions of the client; RFC 8628 has 5 as the default. Nobody has to wait here.
		interval: 1,
	});
}

/** An access token for an hour, against the code of a device or a refresh token. All other grants are refused. */
export function createToken({body}: WebRequest, account: Account): WebReply {
	const {grantType, refreshToken, deviceCode} = read(body);
	const {singleSignOn, random, clock} = account;
	const isRenewed =
		grantType === 'refresh_token' &&
		typeof refreshToken === 'string' &&
		singleSignOn?.refreshTokens.has(refreshToken) === true;
	const isNew =
		grantType === 'urn:ietf:params:oauth:grant-type:device_code' &&
		typeof deviceCode === 'string' &&
		// A code is good for one token.
		singleSignOn?.deviceCodes.delete(deviceCode) === true;
	if (!isRenewed && !isNew) {
		return {
			status: 400,
			// OAuth's members in the body, AWS's name of the error in the header.
			headers: {'x-amzn-errortype': 'InvalidGrantException'},
			body: JSON.stringify({
				error: 'invalid_grant',
				error_description:
					grantType === 'refresh_token' ? 'Invalid refresh token provided' : 'Invalid grant provided',
			}),
		};
	}

	const accessToken = `aoaAAAAA${random.hex(64)}`;
	// A renewal gives the same refresh token back, so it can be used again.
	const given = isRenewed ? refreshToken : `aorAAAAA${random.hex(64)}`;
	singleSignOn?.tokens.set(accessToken, clock.now() + hour);
	singleSignOn?.refreshTokens.add(given);
	return reply(200, {accessToken, expiresIn: hour, tokenType: 'Bearer', refreshToken: given});
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
