import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {ErrorContext} from './error-context.ts';
import type {ErrorFacts} from './error-facts.ts';

type Why = Extract<Problem, {code: 'unreachable'}>['why'];

// Of libuv and OpenSSL as Node names them (Node.js, "Errors"). `why` decides the advice: a proxy, a route, a CA file.
const codes: Readonly<Record<string, Why>> = {
	ENOTFOUND: 'name',
	EAI_AGAIN: 'name',
	ECONNREFUSED: 'refused',
	ETIMEDOUT: 'timeout',
	ECONNRESET: 'reset',
	EPIPE: 'reset',
	EPROTO: 'other',
	EHOSTUNREACH: 'other',
	ENETUNREACH: 'other',
	CERT_HAS_EXPIRED: 'certificate',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
	SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
	UNABLE_TO_GET_ISSUER_CERT: 'certificate',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
	ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
	// An endpoint that a file of AWS names, and that is no address.
	ERR_INVALID_URL: 'other',
};

/**
No reply came: why, by the code of Node. A reset socket is called TimeoutError by the SDK, so the code counts before the
name.
*/
export function networkProblem({code, name, message, host}: ErrorFacts, context: ErrorContext): Problem | undefined {
	const why = codes[code ?? ''] ?? (name === 'TimeoutError' ? 'timeout' : undefined);
	if (why === undefined) {
		return undefined;
	}

	const {operation, region} = context;
	return {
		code: 'unreachable',
		// Some errors name no host. What is tried then is not AWS's whole address, which differs by partition.
		host: host ?? context.host ?? `${context.service}.${region}`,
		why,
		trace: {operation, region},
		detail: message,
	};
}
