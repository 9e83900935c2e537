import type {Account} from '../../account/account.ts';
import type {Fault} from '../../server/call.ts';

type Failed = {
	readonly fault: Fault;
	readonly type: string;
	/** The name that it was to have, where the template gives it one. */
	readonly name: string | undefined;
	readonly verb: 'Create' | 'Update' | 'Delete';
};

// What the handlers of resources call their errors (CloudFormation CLI user guide: handler error codes).
const handlerCodes: ReadonlyArray<readonly [name: RegExp, code: string]> = [
	[/AlreadyExists|ResourceExists/v, 'AlreadyExists'],
	[/AccessDenied|UnauthorizedOperation/v, 'AccessDenied'],
	[/NotFound|NoSuchEntity|ServiceNotActive/v, 'NotFound'],
	[/LimitExceeded/v, 'ServiceLimitExceeded'],
	[/Throttling/v, 'Throttling'],
	[/UnrecognizedClient|ExpiredToken|InvalidClientTokenId/v, 'InvalidCredentials'],
	[/ServerException/v, 'ServiceInternalError'],
];

/**
Why a resource could not be made, as its event says it: what its service answered, and the code of the handler that
asked (SEEN: aws/copilot-cli#5296, awslabs/stable-diffusion-aws-extension#233).
*/
export function failureReason({fault, type, name, verb}: Failed, account: Account): string {
	const [, service = '', kind = ''] = type.split('::', 3);
	const isTaken = fault.message.endsWith('was not idempotent.') || /AlreadyExists|ResourceExists/v.test(fault.code);
	const code = isTaken
		? 'AlreadyExists'
		: (handlerCodes.find(([pattern]) => pattern.test(fault.code))?.[1] ?? 'InvalidRequest');
	if (isTaken && name !== undefined) {
		return handled(`Resource of type '${type}' with identifier '${name}' already exists.`, code, account);
	}

	// The handler of services is an older one and says so.
	const before =
		type === 'AWS::ECS::Service' && code === 'InvalidRequest'
			? `Invalid request provided: ${verb}${kind} error: `
			: '';
	const sdk = {ECS: 'Ecs', IAM: 'Iam', SSM: 'Ssm'}[service] ?? service;
	const request = `(Service: ${sdk}, Status Code: ${fault.status}, Request ID: ${account.random.uuid()})`;
	return handled(`${before}${fault.message} ${request}`, code, account);
}

export function handled(message: string, code: string, account: Account): string {
	return (
		`Resource handler returned message: "${message}" ` +
		`(RequestToken: ${account.random.uuid()}, HandlerErrorCode: ${code})`
	);
}
