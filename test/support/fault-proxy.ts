import {once} from 'node:events';
import {createServer, request as send, type IncomingMessage, type ServerResponse} from 'node:http';
import {buffer} from 'node:stream/consumers';

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
	| 'echo';

/** A request as AWS names it: `ecs:DescribeServices`. */
export type Asked = {readonly operation: string; readonly body: string; readonly count: number};

/** Decides, request by request; `count` is how often this operation was asked, this time included. */
export type Spoil = (asked: Asked) => Fault | undefined;

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
			const operation = operationOf(request, body.toString());
			asked.push(operation);
			const count = (counts.get(operation) ?? 0) + 1;
			counts.set(operation, count);
			const fault = spoil({operation, body: body.toString(), count});
			if (fault === undefined || (fault === 'throttled-thrice' && count > 3)) {
				await forward(target, {request, body, response});
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

type Exchange = {readonly request: IncomingMessage; readonly body: Buffer; readonly response: ServerResponse};

async function spoiled(
	fault: Fault,
	operation: string,
	{target, ...exchange}: Exchange & {readonly target: string},
): Promise<void> {
	const {response, body, request} = exchange;
	switch (fault) {
		case 'denied':
		case 'explicitly-denied': {
			const why =
				fault === 'denied'
					? `because no identity-based policy allows the ${operation} action`
					: 'with an explicit deny in an identity-based policy';
			const who = 'arn:aws:iam::123456789012:user/ops';
			refuse(exchange, operation, {
				code: deniedBy[serviceOf(operation)] ?? 'AccessDeniedException',
				status: serviceOf(operation) === 'iam' || serviceOf(operation) === 'ec2' ? 403 : 400,
				message: `User: ${who} is not authorized to perform: ${operation} on resource: * ${why}`,
			});
			return;
		}

		case 'failed': {
			refuse(exchange, operation, {
				code: isQuery(operation) ? 'InternalFailure' : 'ServerException',
				status: 500,
				message: 'Service unavailable',
			});
			return;
		}

		case 'throttled':
		case 'throttled-thrice': {
			refuse(exchange, operation, {
				code: isQuery(operation) ? 'Throttling' : 'ThrottlingException',
				status: 400,
				message: 'Rate exceeded',
			});
			return;
		}

		case 'echo': {
			refuse(exchange, operation, {
				code: isQuery(operation) ? 'ValidationError' : 'ValidationException',
				status: 400,
				message: `Can't use this request: ${body.toString()}`,
			});
			return;
		}

		case 'html': {
			response.writeHead(500, {'content-type': 'text/html'});
			response.end('<html><body><h1>502 Bad Gateway</h1></body></html>');
			return;
		}

		case 'empty': {
			response.writeHead(200, {'content-type': request.headers['content-type'] ?? 'text/plain'});
			response.end();
			return;
		}

		case 'reset-before': {
			request.socket.resetAndDestroy();
			return;
		}

		case 'reset-after': {
			await forward(target, {...exchange, response: undefined});
			request.socket.resetAndDestroy();
		}

		// Nothing: the connection stays open, and nobody answers.
		case 'silent':
	}
}

const deniedBy: Readonly<Record<string, string>> = {
	iam: 'AccessDenied',
	sts: 'AccessDenied',
	ec2: 'UnauthorizedOperation',
};

function serviceOf(operation: string): string {
	return operation.split(':', 1)[0] ?? '';
}

function isQuery(operation: string): boolean {
	return serviceOf(operation) in deniedBy;
}

/** Signature Version 4 names the service in the credential's scope; the protocols differ in where the operation is. */
function operationOf({headers}: IncomingMessage, body: string): string {
	const service = /Credential=[^\/]+\/\d+\/[^\/]+\/(?<service>[^\/]+)\//v.exec(headers.authorization ?? '')?.groups
		?.service;
	const action =
		String(headers['x-amz-target'] ?? '')
			.split('.')
			.at(-1) || new URLSearchParams(body).get('Action');
	return `${service ?? 'unsigned'}:${action ?? ''}`;
}

type Refusal = {readonly code: string; readonly status: number; readonly message: string};

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

/** Passes a request on as it came, with its signature. Without `response` the answer is thrown away. */
async function forward(
	target: string,
	{request, body, response}: Omit<Exchange, 'response'> & {readonly response?: ServerResponse},
): Promise<void> {
	const {hostname, port} = new URL(target);
	const outgoing = send({
		hostname,
		port,
		method: request.method,
		path: request.url,
		headers: request.headers,
		setHost: false,
	});
	outgoing.end(body);
	const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
	const answer = await buffer(incoming);
	if (!response) {
		return;
	}

	response.writeHead(incoming.statusCode ?? 502, incoming.headers);
	response.end(answer);
}
