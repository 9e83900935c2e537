import {Buffer} from 'node:buffer';
import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {roleByArn} from '../iam/role-by-arn.ts';
import {isTrusted} from '../policy/is-trusted.ts';
import {rulesOf} from '../policy/rule.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {openSession} from './open-session.ts';
import {sessionReply} from './session-reply.ts';
import {sessionSeconds} from './session-seconds.ts';

/** `expiresAt` is the token's `exp`, in epoch seconds. */
type Claims = {
	readonly issuer: string;
	readonly subject: string;
	readonly audience: string;
	readonly expiresAt: number;
};

/**
The one operation that nobody signs: the identity provider's token is the proof. Its signature is not verified here.
*/
export function assumeRoleWithWebIdentity(call: Call, account: Account): XmlFields {
	const roleArn = fields.required(call.input, 'RoleArn');
	const name = fields.required(call.input, 'RoleSessionName');
	const claims = readClaims(fields.required(call.input, 'WebIdentityToken'));
	if (claims.expiresAt <= account.clock.now()) {
		throw new Fault({
			code: 'ExpiredTokenException',
			message: 'Token expired: current date/time must be before the expiration date/time',
		});
	}

	const role = roleByArn(roleArn, account);
	// Trust policies name the provider without the scheme, in its ARN and in the condition keys HOST:sub and HOST:aud
	// (IAM user guide: web identity federation).
	const provider = claims.issuer.replace(/^https:\/\//v, '');
	const federated = {
		kind: 'Federated',
		names: [`arn:${account.partition}:iam::${account.id}:oidc-provider/${provider}`],
	} as const;
	const context = {[`${provider}:sub`]: [claims.subject], [`${provider}:aud`]: [claims.audience]};
	// A role that isn't there is refused like one that doesn't trust: the answer gives no role away.
	if (!role || !isTrusted(rulesOf(role.trust), federated, 'sts:AssumeRoleWithWebIdentity', context)) {
		throw new Fault({
			code: 'AccessDenied',
			status: 403,
			message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
		});
	}

	const session = openSession({role, name, seconds: sessionSeconds(call, role)}, account);
	return {
		...sessionReply(session),
		SubjectFromWebIdentityToken: claims.subject,
		Provider: federated.names[0],
		Audience: claims.audience,
	};
}

function readClaims(token: string): Claims {
	// Header, claims, signature; only the claims matter here.
	const [, payload = ''] = token.split('.', 2);
	const claims = parse(Buffer.from(payload, 'base64url').toString());
	const issuer = fields.text(claims, 'iss');
	const subject = fields.text(claims, 'sub');
	if (issuer === undefined || subject === undefined) {
		throw invalid();
	}

	return {issuer, subject, audience: fields.text(claims, 'aud') ?? '', expiresAt: fields.count(claims, 'exp') ?? 0};
}

function parse(text: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? {...value} : {};
	} catch (error) {
		if (error instanceof SyntaxError) {
			throw invalid();
		}

		throw error;
	}
}

function invalid(): Fault {
	return new Fault({
		code: 'InvalidIdentityToken',
		message: 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
	});
}
