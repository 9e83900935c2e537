/** The smallest IAM statement that would allow one action. */
export function statement(action: string, resource: string | undefined): string {
	return JSON.stringify({Effect: 'Allow', Action: action, Resource: resource ?? '*'});
}
