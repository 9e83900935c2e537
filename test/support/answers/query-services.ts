/** The services of the query protocol, with their names for a refusal. */
export const deniedBy: Readonly<Record<string, string>> = {
	iam: 'AccessDenied',
	sts: 'AccessDenied',
	ec2: 'UnauthorizedOperation',
	cloudformation: 'AccessDenied',
};

/** Of an operation as AWS names it: `ecs:DescribeServices`. */
export function serviceOf(operation: string): string {
	return operation.split(':', 1)[0] ?? '';
}

/** Whether its service speaks in forms and XML. */
export function isQuery(operation: string): boolean {
	return serviceOf(operation) in deniedBy;
}
