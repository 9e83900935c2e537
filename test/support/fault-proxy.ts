import {Buffer} from 'node:buffer';
import {once} from 'node:events';
import {
	createServer,
	request as send,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import {buffer} from 'node:stream/consumers';
import {deniedBy, isQuery, serviceOf} from './answers/query-services.ts';
import {changes, withoutToken, withToken} from './answers/spoilt-answer.ts';

/** What goes wrong with a request: before AWS sees it, or with its answer. */
export type Fault =
	| 'denied'
	| 'explicitly-denied'
	| 'failed'
	| 'html'
	| 'reset-before'
	| 'reset-after'
	| 'throttled-thrice'
	| 'throttled'
	| 'silent'
	| 'empty'
	| Echo
	| 'cut-answer'
	| 'misshapen'
	| 'garbled'
	| 'stalled'
	| 'fewer'
	| 'missing'
	| 'circle';

/** An error text that repeats the request: as it came, or in a form that something on the way gave it. */
export type Echo = 'echo' | 'echo-escaped' | 'echo-encoded' | 'echo-base64' | 'echo-cut' | 'echo-headers';

/** A refusal with this in its text, and a name of its own. */
export type Saying = {readonly says: string; readonly code?: string};

/** A request as AWS names it: `ecs:DescribeServices`. */
export type Asked = {
	readonly operation: string;
	readonly body: string;
	readonly headers: IncomingHttpHeaders;
	readonly count: number;
};

/** Decides about each request, in its own time; `count` is how often this operation was asked, this one included. */
export type Spoil = (asked: Asked) => Spoilt | Promise<Spoilt>;

type Spoilt = Fault | Saying | undefined;

/** An address in front of AWS where some requests go wrong, and what was asked there. */
export type FaultProxy = {readonly url: string; readonly asked: readonly string[]; readonly close: () => Promise<void>};

/**
Stands between a client of AWS and anything that answers like AWS. It knows the protocols from their public descriptions
only (AWS JSON 1.1, the query protocol and EC2's form of it), so that either side can be somebody else's.
*/
export async function startFaultProxy(target: string, spoil: Spoil): Promise<FaultProxy> {
	const asked: string[] = [];
	const counts = new Map<string, number>();
	const server = createServer((request, response) => {
		void (async () => {
			const body = await buffer(request);
			const text = body.toString();
			const operation = operationOf(request, text);
			asked.push(operation);
			const count = (counts.get(operation) ?? 0) + 1;
			counts.set(operation, count);
			const fault = await spoil({operation, body: text, headers: request.headers, count});
			if (fault === undefined || (fault === 'throttled-thrice' && count > 3)) {
				await forward(target, {request, body, response});
				return;
			}

			if (typeof fault === 'object') {
				refuse({request, body, response}, operation, {...invalid(operation, fault.says), ...fault});
				return;
			}

			await spoiled(fault, operation, {target, request, body, response});
		})().catch(() => {
			response.destroy();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		asked,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

type Exchange = {readonly request: IncomingMessage; readonly body: Uint8Array; readonly response: ServerResponse};

async function spoiled(
	fault: Fault,
	operation: string,
	{target, ...exchange}: Exchange & {readonly target: string},
): Promise<void> {
	const {response, request} = exchange;
	switch (fault) {
		case 'html': {
			response.writeHead(500, {'content-type': 'text/html'});
			response.end('<html><body><h1>502 Bad Gateway</h1></body></html>');
			break;
		}

		case 'empty': {
			response.writeHead(200, {'content-type': request.headers['content-type'] ?? 'text/plain'});
			response.end();
			break;
		}

		case 'reset-before': {
			reset(request);
			break;
		}

		case 'reset-after': {
			await forward(target, {...exchange, response: undefined});
			reset(request);
			break;
		}

		case 'silent': {
			// The connection stays open, and nobody answers.
			break;
		}

		case 'cut-answer': {
			await forward(target, {...exchange, part: 0.7});
			break;
		}

		case 'fewer':
		case 'missing':
		case 'misshapen': {
			const change = changes[fault](operation, exchange.body);
			await forward(target, {...exchange, change});
			break;
		}

		// Each page names one that was there before, if not the last one.
		case 'circle': {
			const {text, token} = withoutToken(exchange.body.toString());
			const change = (answer: string) => withToken(operation, answer, token);
			await forward(target, {...exchange, body: Buffer.from(text), change});
			break;
		}

		case 'garbled': {
			request.socket.end('\u{15}\u{3}\u{1}\r\n\r\n');
			break;
		}

		case 'stalled': {
			response.writeHead(200, {'content-type': request.headers['content-type'] ?? 'text/plain'});
			response.write('{"clu');
			break;
		}

		default: {
			refuse(exchange, operation, refusals[fault](operation, exchange));
		}
	}
}

type Refusal = {readonly code: string; readonly status: number; readonly message: string};

const refusals: Readonly<
	Record<
		'denied' | 'explicitly-denied' | 'failed' | 'throttled' | 'throttled-thrice' | Echo,
		(operation: string, exchange: Exchange) => Refusal
	>
> = {
	denied: operation => denied(operation, `because no identity-based policy allows the ${operation} action`),
	'explicitly-denied': operation => denied(operation, 'with an explicit deny in an identity-based policy'),
	failed: operation => ({
		code: isQuery(operation) ? 'InternalFailure' : 'ServerException',
		status: 500,
		message: 'Service unavailable',
	}),
	throttled: operation => throttled(operation),
	'throttled-thrice': operation => throttled(operation),
	echo: echo(text => text),
	'echo-escaped': echo(text => JSON.stringify(text)),
	'echo-encoded': echo(text => encodeURIComponent(text)),
	'echo-base64': echo(text => Buffer.from(text).toString('base64')),
	// AWS quotes long values in part: what follows is what it quotes of a secret then.
	'echo-cut': echo(text => text.replaceAll(/(?<=(?:SecretString|Value|value)"\s*:\s*"[^"]{20})[^"]+/gv, '...')),
	// A wrong signature is told with all that was signed, the session's token among it.
	'echo-headers': (operation, {request}) => invalid(operation, JSON.stringify(request.headers)),
};

function echo(form: (text: string) => string) {
	return (operation: string, {body}: Exchange) => invalid(operation, form(new TextDecoder().decode(body)));
}

function invalid(operation: string, text: string): Refusal {
	return {
		code: isQuery(operation) ? 'ValidationError' : 'ValidationException',
		status: 400,
		message: `Can't use this request: ${text}`,
	};
}

/** In the words of IAM's "Troubleshoot access denied error messages". */
function denied(operation: string, why: string): Refusal {
	const user = 'arn:aws:iam::123456789012:user/ops';
	return {
		code: deniedBy[serviceOf(operation)] ?? 'AccessDeniedException',
		status: isQuery(operation) ? 403 : 400,
		message: `User: ${user} is not authorized to perform: ${operation} on resource: * ${why}`,
	};
}

function throttled(operation: string): Refusal {
	return {code: isQuery(operation) ? 'Throttling' : 'ThrottlingException', status: 400, message: 'Rate exceeded'};
}

/**
One that its other end has left is being shut down, and can't be reset any more: libuv refuses (`uv_tcp_close_reset`,
EINVAL), Node takes it for closed all the same, and the process never gets to its end.
*/
function reset({socket}: IncomingMessage): void {
	if (socket.writableEnded) {
		socket.destroy();
	} else {
		socket.resetAndDestroy();
	}
}

/** Signature Version 4 names the service in the credential's scope; the protocols differ in where the operation is. */
function operationOf({headers}: IncomingMessage, body: string): string {
	const service = /Credential=[^\/]+\/\d+\/[^\/]+\/(?<service>[^\/]+)\//v.exec(headers.authorization ?? '')?.groups
		?.service;
	const target = headers['x-amz-target'];
	const action = typeof target === 'string' ? target.split('.').at(-1) : new URLSearchParams(body).get('Action');
	return `${service ?? 'unsigned'}:${action ?? ''}`;
}

function refuse({response}: Exchange, operation: string, {code, status, message}: Refusal): void {
	if (!isQuery(operation)) {
		response.writeHead(status, {'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'trial'});
		response.end(JSON.stringify({__type: code, message}));
		return;
	}

	const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const error = `<Code>${code}</Code><Message>${text}</Message>`;
	response.writeHead(status, {'content-type': 'text/xml'});
	response.end(
		serviceOf(operation) === 'ec2'
			? `<Response><Errors><Error>${error}</Error></Errors><RequestID>trial</RequestID></Response>`
			: `<ErrorResponse><Error><Type>Sender</Type>${error}</Error><RequestId>trial</RequestId></ErrorResponse>`,
	);
}

type Forwarding = Omit<Exchange, 'response'> & {
	readonly response?: ServerResponse;
	/** How much of the answer is passed on, from 0 to 1. */
	readonly part?: number;
	/** What becomes of its text. */
	readonly change?: (text: string) => string;
};

/** Passes a request on as it came, with its signature. Without `response` the answer is thrown away. */
async function forward(target: string, {request, body, response, part = 1, change}: Forwarding): Promise<void> {
	const {hostname, port} = new URL(target);
	const outgoing = send({
		hostname,
		port,
		method: request.method,
		path: request.url,
		headers: {...request.headers, ...(body.length > 0 && {'content-length': body.length})},
		setHost: false,
	});
	outgoing.end(body);
	const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
	const answer = await buffer(incoming);
	if (!response) {
		return;
	}

	const {'content-length': _, ...headers} = incoming.headers;
	response.writeHead(incoming.statusCode ?? 502, headers);
	// A refusal is no answer that could be spoilt.
	const isAnswer = incoming.statusCode === 200;
	response.end(change && isAnswer ? change(answer.toString()) : answer.subarray(0, Math.round(answer.length * part)));
}
