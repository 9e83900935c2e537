import type {RequestHandler} from '../../network/request-handler.ts';

// The names of AWS's reading operations all begin so; AssumeRole and the like are sent by providers, not by clients.
// DetectStackSetDrift begins something and changes no resource (Service Authorization Reference: access level Read).
const readVerbs = /^(?:Get|List|Describe|Simulate|Detect)/v;

/** Whether an operation, by its name in the SDK, changes nothing. */
export function isReadOperation(operation: string): boolean {
	return readVerbs.test(operation);
}

/** Whether a request changes nothing: AWS JSON names the operation in a header, the query protocol in the body. */
export function isRead({headers, body}: Parameters<RequestHandler['handle']>[0]): boolean {
	const target = headers['x-amz-target']?.split('.').at(-1);
	const action = typeof body === 'string' ? new URLSearchParams(body).get('Action') : undefined;
	return isReadOperation(target ?? action ?? '');
}
