import {writeXml, type XmlFields} from './write-xml.ts';

/** The services that still speak XML. */
export type QueryService = 'sts' | 'iam' | 'ec2' | 'cloudformation';

type Reply = {
	readonly service: QueryService;
	readonly operation: string;
	readonly output: XmlFields;
	readonly requestId: string;
};
type ErrorReply = {
	readonly service: QueryService;
	readonly code: string;
	readonly message: string;
	readonly status: number;
	readonly requestId: string;
};

// The namespace ends with the API version, in the services' models.
const namespaces: Readonly<Record<QueryService, string>> = {
	sts: 'sts.amazonaws.com/doc/2011-06-15/',
	iam: 'iam.amazonaws.com/doc/2010-05-08/',
	ec2: 'ec2.amazonaws.com/doc/2016-11-15/',
	cloudformation: 'cloudformation.amazonaws.com/doc/2010-05-15/',
};

/** The body of a successful reply: all but EC2 nest the result, EC2 writes it flat beside its request id. */
export function queryReply({service, operation, output, requestId}: Reply): string {
	if (service === 'ec2') {
		return xml(`${operation}Response`, service, writeXml({requestId, ...output}, 'item'));
	}

	const result = writeXml({[`${operation}Result`]: output}, 'member');
	return xml(
		`${operation}Response`,
		service,
		result + writeXml({ResponseMetadata: {RequestId: requestId}}, 'member'),
	);
}

/** The body of a failed reply, in the dialect of the service. */
export function queryError({service, code, message, status, requestId}: ErrorReply): string {
	if (service === 'ec2') {
		const body = writeXml({Errors: {Error: {Code: code, Message: message}}, RequestID: requestId}, 'item');
		return `<?xml version="1.0" encoding="UTF-8"?>\n<Response>${body}</Response>`;
	}

	// Whose fault it is, in SOAP's words; only STS and IAM say it.
	const type = status >= 500 ? 'Receiver' : 'Sender';
	return xml(
		'ErrorResponse',
		service,
		writeXml({Error: {Type: type, Code: code, Message: message}, RequestId: requestId}, 'member'),
	);
}

function xml(root: string, service: QueryService, content: string): string {
	const scheme = service === 'ec2' || service === 'cloudformation' ? 'http' : 'https';
	const declaration = service === 'ec2' ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
	return `${declaration}<${root} xmlns="${scheme}://${namespaces[service]}">${content}</${root}>`;
}
