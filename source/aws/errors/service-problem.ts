import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {signInAgain, type Repair} from '../../domain/account/repair.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import {denial} from './denial.ts';
import type {ErrorContext} from './error-context.ts';
import type {ErrorFacts} from './error-facts.ts';

// By name and never by class: these are in no service's model, so that they come as the service's general error.
const expired = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);
const unknownKey = new Set([
	'UnrecognizedClientException',
	'InvalidClientTokenId',
	'AuthFailure',
	'InvalidAccessKeyId',
	'MissingAuthenticationToken',
	'MissingAuthenticationTokenException',
]);
const badSignature = new Set([
	'InvalidSignatureException',
	'SignatureDoesNotMatch',
	'IncompleteSignature',
	'IncompleteSignatureException',
]);
const denied = new Set([
	'AccessDeniedException',
	'AccessDenied',
	'UnauthorizedOperation',
	'NotAuthorized',
	'UnauthorizedException',
	'ForbiddenException',
]);
// Without LimitExceededException, which the SDK counts here: it means a quota, and waiting doesn't help.
const throttled = new Set([
	'ThrottlingException',
	'Throttling',
	'ThrottledException',
	'RequestThrottled',
	'RequestThrottledException',
	'RequestLimitExceeded',
	'TooManyRequestsException',
	'SlowDown',
	'PriorRequestNotComplete',
	'EC2ThrottledException',
]);

/** A service replied with an error. JSON and query services have different names for the same thing. */
export function serviceProblem(facts: ErrorFacts, context: ErrorContext): Problem | undefined {
	const {name, message, status, requestId, replied} = facts;
	const {operation, region, source} = context;
	if (expired.has(name)) {
		return {code: 'session-expired', source, repair: repairFor(source), detail: message};
	}

	// Before the signature: a wrong clock is refused as a wrong signature, and new keys would not mend it.
	if (isClock(facts)) {
		return {code: 'wrong-credentials', source, why: 'clock', region, detail: message};
	}

	// A key is unknown too where the region isn't enabled for the account, hence `region`.
	if (unknownKey.has(name) || badSignature.has(name)) {
		return {
			code: 'wrong-credentials',
			source,
			why: badSignature.has(name) ? 'signature' : 'unknown-key',
			region,
			detail: message,
		};
	}

	if (denied.has(name)) {
		return denial(facts, context);
	}

	if (status === 429 || throttled.has(name)) {
		return {code: 'throttled', trace: {operation, region, requestId}};
	}

	return replied ? replyProblem(facts, context) : undefined;
}

function replyProblem(
	{name, message, status, requestId}: ErrorFacts,
	{operation, region, host, service}: ErrorContext,
): Problem {
	const trace = {operation, region, requestId};
	// 5xx is AWS's fault and passes; 4xx is a refusal, and stays one.
	return isAwsReply(name)
		? {code: (status ?? 0) >= 500 ? 'aws-failed' : 'aws-refused', name, trace, detail: message}
		: {code: 'not-aws', host: host ?? `${service}.${region}`, status, trace, detail: message};
}

function isClock({name, message}: ErrorFacts): boolean {
	return (
		name === 'RequestTimeTooSkewed' || (badSignature.has(name) && /expired|not yet current|time/iv.test(message))
	);
}

// A page of a proxy or a portal is no JSON and no XML of AWS: the SDK fails to read it or finds no error code in it.
function isAwsReply(name: string): boolean {
	return !['SyntaxError', 'Unknown', 'UnknownError', 'TypeError', 'Error'].includes(name);
}

function repairFor(source: CredentialSource | undefined): Repair {
	if (source?.kind !== 'profile') {
		return {kind: 'new-keys'};
	}

	switch (source.type) {
		case 'sso': {
			return signInAgain('sso-login', source);
		}

		case 'login': {
			return signInAgain('login', source);
		}

		// The program can't renew these: keys are typed, and a process or a token file belongs to somebody else.
		case 'keys':
		case 'assume-role':
		case 'process':
		case 'web-identity':
		case 'unknown': {
			return {kind: 'new-keys'};
		}
	}
}
