import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {problemOf} from '../../../source/aws/errors/problem-of.ts';
import type {CredentialSource} from '../../../source/domain/account/credential-source.ts';
import type {Repair} from '../../../source/domain/account/repair.ts';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';

const context = {service: 'ecs', operation: 'ListClusters', region: 'us-east-1'};
const sso: CredentialSource = {kind: 'profile', name: 'prod', type: 'sso'};
const keys: CredentialSource = {kind: 'profile', name: 'old', type: 'keys'};
const ssoLogin: Repair = {kind: 'run', command: ['aws', 'sso', 'login', '--profile', 'prod']};
const login: Repair = {kind: 'run', command: ['aws', 'login']};
const newKeys: Repair = {kind: 'new-keys'};

function failure(name: string, message: string, more: Readonly<Record<string, unknown>> = {}): Error {
	return Object.defineProperties(
		new Error(message),
		Object.fromEntries(Object.entries({name, ...more}).map(([field, value]) => [field, {value}])),
	);
}

function reply(name: string, message = '', status = 400): Error {
	return failure(name, message, {$fault: 'client', $metadata: {httpStatusCode: status, requestId: 'r-1'}});
}

// What AWS or Node says, and the parts of the problem that decide its text.
const table: ReadonlyArray<
	readonly [error: Error, expected: Readonly<Record<string, unknown>>, source?: CredentialSource]
> = [
	[reply('ExpiredTokenException'), {code: 'session-expired', repair: ssoLogin}, sso],
	[
		reply('ExpiredToken', 'The security token included in the request is expired'),
		{code: 'session-expired', repair: newKeys},
		keys,
	],
	[reply('RequestExpired'), {code: 'session-expired', repair: newKeys}, {kind: 'environment'}],
	[
		reply('UnrecognizedClientException', 'The security token included in the request is invalid.'),
		{code: 'wrong-credentials', why: 'unknown-key'},
	],
	[reply('InvalidClientTokenId', '', 403), {code: 'wrong-credentials', why: 'unknown-key'}],
	[reply('AuthFailure', '', 401), {code: 'wrong-credentials', why: 'unknown-key'}],
	[
		reply('SignatureDoesNotMatch', 'The request signature we calculated does not match', 403),
		{code: 'wrong-credentials', why: 'signature'},
	],
	[
		reply('InvalidSignatureException', 'Signature expired: 20261122T080000Z is now earlier than'),
		{code: 'wrong-credentials', why: 'clock'},
	],
	[reply('RequestTimeTooSkewed', '', 403), {code: 'wrong-credentials', why: 'clock'}],
	[reply('ThrottlingException', 'Rate exceeded'), {code: 'throttled'}],
	[reply('RequestLimitExceeded', '', 503), {code: 'throttled'}],
	[reply('ClusterNotFoundException', 'Cluster not found.'), {code: 'aws-refused', name: 'ClusterNotFoundException'}],
	[reply('LimitExceededException', 'too many'), {code: 'aws-refused', name: 'LimitExceededException'}],
	[
		failure('TimeoutError', '@smithy/node-http-handler - [ERROR] a request has exceeded the configured 8000 ms'),
		{code: 'unreachable', why: 'timeout', detail: ''},
	],
	[
		failure('CredentialsProviderError', 'TimeoutError: @smithy/node-http-handler - [ERROR] a request has exceeded'),
		{code: 'unreachable', why: 'timeout', detail: ''},
		sso,
	],
	[
		failure('CredentialsProviderError', 'TimeoutError: read ECONNRESET'),
		{code: 'unreachable', why: 'reset', detail: ''},
		sso,
	],
	[
		failure('CredentialsProviderError', 'SyntaxError: Unexpected token \'o\', "oops" is not valid JSON'),
		{code: 'not-aws', detail: ''},
		sso,
	],
	[failure('URIError', 'URI malformed'), {code: 'aws-refused', name: 'URIError'}],
	[reply('ServerException', 'Service Unavailable.', 500), {code: 'aws-failed', name: 'ServerException'}],
	[failure('SyntaxError', 'Unexpected token <', {$metadata: {httpStatusCode: 200}}), {code: 'not-aws', status: 200}],
	[
		failure('Error', 'Parse Error: Expected HTTP/', {code: 'HPE_INVALID_CONSTANT'}),
		{code: 'not-aws', status: undefined},
	],
	[
		failure(
			'SyntaxError',
			'Unexpected end\n  Deserialization error: to see the raw response, inspect the hidden field',
			{$metadata: {httpStatusCode: 200}},
		),
		{code: 'not-aws', detail: 'Unexpected end'},
	],
	[
		failure('Error', 'connect EADDRNOTAVAIL', {code: 'EADDRNOTAVAIL', syscall: 'connect'}),
		{code: 'unreachable', why: 'other'},
	],
	[
		failure('Error', 'wrong version number', {code: 'ERR_SSL_WRONG_VERSION_NUMBER'}),
		{code: 'unreachable', why: 'other'},
	],
	[failure('Error', 'not yet valid', {code: 'CERT_NOT_YET_VALID'}), {code: 'unreachable', why: 'certificate'}],
	[reply('Unknown', 'UnknownError', 404), {code: 'not-aws', status: 404}],
	[
		failure('Error', 'getaddrinfo ENOTFOUND ecs.us-eest-1.amazonaws.com', {
			code: 'ENOTFOUND',
			hostname: 'ecs.us-eest-1.amazonaws.com',
		}),
		{code: 'unreachable', why: 'name', host: 'ecs.us-eest-1.amazonaws.com'},
	],
	[
		failure('Error', 'connect ECONNREFUSED 127.0.0.1:4566', {code: 'ECONNREFUSED'}),
		{code: 'unreachable', why: 'refused', host: 'ecs.us-east-1'},
	],
	[failure('TimeoutError', 'socket hang up', {code: 'ECONNRESET'}), {code: 'unreachable', why: 'reset'}],
	[failure('TimeoutError', 'Connection timed out after 5000 ms'), {code: 'unreachable', why: 'timeout'}],
	[
		failure('Error', 'self-signed certificate in certificate chain', {code: 'SELF_SIGNED_CERT_IN_CHAIN'}),
		{code: 'unreachable', why: 'certificate'},
	],
	[
		failure('CredentialsProviderError', 'Could not load credentials from any providers'),
		{code: 'no-credentials'},
		{kind: 'environment'},
	],
	[
		failure(
			'CredentialsProviderError',
			'Could not resolve credentials using profile: [old] in configuration/credentials file(s).',
		),
		{code: 'broken-profile', profile: 'old'},
		keys,
	],
	[
		failure(
			'CredentialsProviderError',
			'The SSO session token associated with profile=prod was not found or is invalid. To refresh ' +
				"this SSO session run 'aws sso login' with the corresponding profile.",
		),
		{code: 'session-expired', repair: ssoLogin},
		sso,
	],
	[
		failure('TokenProviderError', "Token is expired. To refresh this SSO session run 'aws sso login'"),
		{code: 'session-expired', repair: ssoLogin},
		sso,
	],
	[
		failure(
			'CredentialsProviderError',
			'Failed to load token from /home/a/.aws/login/cache/0a.json. Please re-authenticate using aws login',
		),
		{code: 'session-expired', repair: login},
	],
	[
		failure('CredentialsProviderError', 'Your session has expired. Please reauthenticate.'),
		{code: 'session-expired', repair: login},
	],
	[
		reply('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.', 403),
		{code: 'mfa-refused', profile: 'old'},
		keys,
	],
	[failure('Error', 'Region is missing'), {code: 'no-region'}],
	[failure('AbortError', 'Request aborted'), {code: 'stopped'}],
];

for (const [error, expected, source] of table) {
	test(`${error.name} "${error.message.slice(0, 60)}" is ${String(expected.code)}`, () => {
		const problem: Readonly<Record<string, unknown>> = {...problemOf(error, {...context, source})};
		deepEqual(Object.fromEntries(Object.keys(expected).map(name => [name, problem[name]])), expected);
	});
}

const caller = 'arn:aws:sts::123456789012:assumed-role/dev/maria';
const denials: ReadonlyArray<readonly [message: string, expected: Readonly<Record<string, unknown>>]> = [
	[
		`User: ${caller} is not authorized to perform: ecs:CreateService on resource: ` +
			'arn:aws:ecs:us-east-1:123456789012:service/shop/agent because no identity-based policy allows the ' +
			'ecs:CreateService action',
		{
			action: 'ecs:CreateService',
			resource: 'arn:aws:ecs:us-east-1:123456789012:service/shop/agent',
			policy: 'identity',
			explicit: false,
			principal: caller,
		},
	],
	[
		`User: ${caller} is not authorized to perform: iam:PassRole on resource: ` +
			'arn:aws:iam::123456789012:role/agent with an explicit deny in a service control policy',
		{
			action: 'iam:PassRole',
			resource: 'arn:aws:iam::123456789012:role/agent',
			policy: 'scp',
			explicit: true,
			principal: caller,
		},
	],
	[
		`User: ${caller} is not authorized to perform: ecs:ListClusters on resource: * because no ` +
			'permissions boundary allows the ecs:ListClusters action',
		{action: 'ecs:ListClusters', resource: '*', policy: 'boundary', explicit: false, principal: caller},
	],
	[
		'You are not authorized to perform this operation.',
		{action: 'ecs:ListClusters', resource: undefined, policy: 'unknown', explicit: false, principal: undefined},
	],
];

for (const [message, expected] of denials) {
	test(`a refusal is read: ${String(expected.action)} by ${String(expected.policy)}`, () => {
		deepEqual(problemOf(reply('AccessDeniedException', message), context), {
			code: 'access-denied',
			...expected,
			trace: {operation: 'ListClusters', region: 'us-east-1', requestId: 'r-1'},
			detail: message,
		});
	});
}

test('a problem stays what it is, and what nobody expected is none', () => {
	deepEqual(problemOf(new ProblemError({code: 'no-region'}), context), {code: 'no-region'});
	equal(problemOf(new TypeError('x is not a function'), context), undefined);
	equal(problemOf('text', context), undefined);
});

test('an error whose text came over the wire and is no text is one without', () => {
	const error = failure('ClientException', '', {message: 7, $fault: 'client', $metadata: {httpStatusCode: 400}});
	const problem = problemOf(error, context);
	deepEqual([problem?.code, problem && 'detail' in problem ? problem.detail : undefined], ['aws-refused', '']);
});
