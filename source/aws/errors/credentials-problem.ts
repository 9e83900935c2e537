import {signInAgain} from '../../domain/account/repair.ts';
import {maskedText} from '../../domain/kit/mask.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {ErrorContext} from './error-context.ts';
import type {ErrorFacts} from './error-facts.ts';
import {networkProblem} from './network-problem.ts';

// The names that the SDK's providers give their errors, those of nested calls for a token or an SSO role included.
const providerErrors: ReadonlySet<string> = new Set([
	'CredentialsProviderError',
	'TokenProviderError',
	'ProviderError',
	'ParsingError',
]);

/** Credentials could not be had. The SDK has one error class for all reasons, so its texts decide. */
export function credentialsProblem({name, message}: ErrorFacts, context: ErrorContext): Problem | undefined {
	const {source} = context;
	// Before the names: STS says a wrong code as AccessDenied, which would read like a missing permission.
	if (/multifactorauthentication failed|mfa.*(?:invalid|fail)|requires multi-factor/iv.test(message)) {
		return {code: 'mfa-refused', profile: source?.kind === 'profile' ? source.name : '', detail: message};
	}

	// A plain Error of the SDK's configuration, without a name of its own.
	if (message.startsWith('Region is missing')) {
		return {code: 'no-region'};
	}

	if (!providerErrors.has(name)) {
		return undefined;
	}

	const spoilt = onTheWay(message, context);
	if (spoilt) {
		return spoilt;
	}

	// A session that ended has a command that mends it; anything else is wrong in the profile itself.
	const way = wayBack(message);
	if (way !== undefined) {
		return {code: 'session-expired', source, repair: signInAgain(way, source), detail: message};
	}

	return source?.kind === 'profile'
		? {code: 'broken-profile', profile: source.name, detail: maskedText(message)}
		: {code: 'no-credentials', source, detail: maskedText(message)};
}

const netCodes = /\b(?:ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/v;

/** An address that gave no answer, or none that can be read: wrapped, its error is but a text. */
function onTheWay(message: string, context: ErrorContext): Problem | undefined {
	const {service, operation, region, host = `${service}.${region}`} = context;
	if (message.startsWith('SyntaxError: ')) {
		return {code: 'not-aws', host, trace: {operation, region}, detail: ''};
	}

	const code = netCodes.exec(message)?.[0];
	const name = message.startsWith('TimeoutError: ') ? 'TimeoutError' : '';
	return networkProblem({name, message: '', host, replied: false, ...(code !== undefined && {code})}, context);
}

/** The texts are those of the SDK's SSO and login providers; wrapped errors keep nothing but the text. */
function wayBack(message: string): 'sso-login' | 'login' | undefined {
	if (/sso session|sso login|token is expired|session token not found or invalid|sso token/iv.test(message)) {
		return 'sso-login';
	}

	return /aws login|login[\/\\]cache|login session|reauthenticate|re-authenticate|your session has expired/iv.test(
		message,
	)
		? 'login'
		: undefined;
}
