/** The smallest IAM statement that would allow one action. */
export function statement(action: string, resource: string | undefined): string {
	return `{"Effect": "Allow", "Action": ${JSON.stringify(action)}, "Resource": ${JSON.stringify(resource ?? '*')}}`;
}
