import type {Account} from '../account/account.ts';
import {queryError, queryReply} from '../query/query-reply.ts';
import {readForm} from '../query/read-form.ts';
import {type Call, Fault, type Service} from './call.ts';
import {credentialScope} from './credential-scope.ts';

/** Header names are lower case, as Node gives them. */
export type AwsRequest = {
	readonly headers: Readonly<Record<string, string | undefined>>;
	readonly body: string;
	readonly requestId: string;
};

export type AwsReply = {readonly status: number; readonly contentType: string; readonly body: string};

/** Takes the protocol off a request, runs its operation and puts the protocol on the reply. */
export function answer(request: AwsRequest, services: readonly Service[], account: Account): AwsReply {
	const target = request.headers['x-amz-target'];
	// JSON services name their operation in a header; what has none is a form of a query service.
	return target === undefined
		? answerQuery(request, services, account)
		: answerJson(request, target, services, account);
}

function answerJson(request: AwsRequest, target: string, services: readonly Service[], account: Account): AwsReply {
	const contentType = 'application/x-amz-json-1.1';
	try {
		const [prefix = '', name = ''] = target.split('.', 2);
		const service = services.find(candidate => candidate.protocol === 'json' && candidate.target === prefix);
		const operation = service?.protocol === 'json' ? service.operations[name] : undefined;
		if (service === undefined || operation === undefined) {
			throw new Fault({code: 'UnknownOperationException', message: 'The operation is unknown.'});
		}

		const call = callOf(request, {service: service.name, operation: name, input: readJson(request.body)});
		const output = operation(call, ownerOf(call, account));
		return {status: 200, contentType, body: JSON.stringify(output)};
	} catch (error) {
		const {code, message, status, fields} = asFault(error);
		return {status, contentType, body: JSON.stringify({__type: code, message, ...fields})};
	}
}

function answerQuery(request: AwsRequest, services: readonly Service[], account: Account): AwsReply {
	const contentType = 'text/xml;charset=UTF-8';
	const {requestId} = request;
	const {Action: action, ...input} = readForm(request.body);
	const operation = typeof action === 'string' ? action : '';
	// Only `AssumeRoleWithWebIdentity` comes unsigned, so what has no scope is meant for STS.
	const name = credentialScope(request.headers.authorization)?.service ?? 'sts';
	const service = services.find(candidate => candidate.protocol === 'query' && candidate.name === name);
	if (service?.protocol !== 'query') {
		// A service that isn't simulated: there is no dialect to refuse in.
		return {status: 404, contentType, body: ''};
	}

	try {
		const run = service.operations[operation];
		if (run === undefined) {
			throw new Fault({code: 'InvalidAction', message: `Could not find operation ${operation}`});
		}

		const call = callOf(request, {service: name, operation, input});
		const output = run(call, ownerOf(call, account));
		return {status: 200, contentType, body: queryReply({service: service.name, operation, output, requestId})};
	} catch (error) {
		const {code, message, status} = asFault(error);
		return {status, contentType, body: queryError({service: service.name, code, message, status, requestId})};
	}
}

/** The account whose key signed a call. What nobody's key signed, the first one refuses. */
function ownerOf({accessKeyId}: Call, account: Account): Account {
	const accounts = [...account.organisation.values()];
	return accounts.find(({principals}) => principals.has(accessKeyId)) ?? account;
}

function callOf({headers, requestId}: AwsRequest, rest: Pick<Call, 'service' | 'operation' | 'input'>): Call {
	const scope = credentialScope(headers.authorization);
	return {
		...rest,
		// Empty where nobody signed; the service then refuses, unless the operation needs no signature.
		region: scope?.region ?? '',
		accessKeyId: scope?.accessKeyId ?? '',
		sessionToken: headers['x-amz-security-token'],
		requestId,
	};
}

function readJson(body: string): Readonly<Record<string, unknown>> {
	try {
		// Operations without input are sent with an empty body or `{}`.
		const value: unknown = JSON.parse(body === '' ? '{}' : body);
		return typeof value === 'object' && value !== null ? {...value} : {};
	} catch (error) {
		if (error instanceof SyntaxError) {
			throw new Fault({code: 'SerializationException', message: 'Unable to parse the request body as JSON.'});
		}

		throw error;
	}
}

// What isn't a Fault is a mistake of the simulator and must not pass for an answer of AWS.
function asFault(error: unknown): Fault {
	if (error instanceof Fault) {
		return error;
	}

	throw error;
}
