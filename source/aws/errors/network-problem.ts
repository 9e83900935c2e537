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
	CERT_NOT_YET_VALID: 'certificate',
	CERT_REVOKED: 'certificate',
	CERT_UNTRUSTED: 'certificate',
	CERT_REJECTED: 'certificate',
	CERT_SIGNATURE_FAILURE: 'certificate',
	CERT_CHAIN_TOO_LONG: 'certificate',
	INVALID_CA: 'certificate',
	INVALID_PURPOSE: 'certificate',
	HOSTNAME_MISMATCH: 'certificate',
	// An endpoint that a file of AWS names, and that is no address.
	ERR_INVALID_URL: 'other',
};

/** Whatever else can happen to a connection: what libuv was at, or its codes and those of TLS by how they begin. */
const calls = /^(?:connect|getaddrinfo)$/v;
const others = /^(?:E(?:AI_|ADDR|CONN|HOST|NET)|ERR_(?:SSL|TLS)_)/v;

/**
No reply came: why, by the code of Node. A reset socket is called TimeoutError by the SDK, so the code counts before the
name.
*/
export function networkProblem(facts: ErrorFacts, context: ErrorContext): Problem | undefined {
	const {code = '', message} = facts;
	const {operation, region} = context;
	const trace = {operation, region};
	// Some errors name no host. What is tried then is not AWS's whole address, which differs by partition.
	const host = facts.host ?? context.host ?? `${context.service}.${region}`;
	// Of Node's parser of HTTP: something is there, and speaks another protocol.
	if (code.startsWith('HPE_')) {
		return {code: 'not-aws', host, trace, detail: message};
	}

	const why = whyUnreachable(facts);
	// What the SDK says of its own timers is for programmers, and names settings that nobody here has.
	const detail = message.startsWith('@smithy/') ? '' : message;
	return why === undefined ? undefined : {code: 'unreachable', host, why, trace, detail};
}

function whyUnreachable({code = '', name, syscall = ''}: ErrorFacts): Why | undefined {
	const why = codes[code] ?? (name === 'TimeoutError' ? 'timeout' : undefined);
	return why ?? (calls.test(syscall) || others.test(code) ? 'other' : undefined);
}
