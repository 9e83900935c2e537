import type {JsonObject} from '../kit/json.ts';
import type {Tags} from '../kit/tags.ts';
import type {Unread} from './unread.ts';

/** The task execution role as IAM shows it, or why it could not be read. */
export type ExecutionRole =
	/** `namesake` is the ARN of a role of that name under another path than the one that was asked for. */
	| {readonly kind: 'absent'; readonly name: string; readonly namesake?: string}
	| {readonly kind: 'unreadable'; readonly name: string; readonly arn?: string; readonly unread: Unread}
	| {
			readonly kind: 'found';
			readonly name: string;
			readonly arn: string;
			readonly trust: JsonObject;
			readonly managedPolicies: readonly string[];
			readonly inlinePolicies: Readonly<Record<string, JsonObject>>;
			readonly tags: Tags;
			/** The ARN of the policy that limits it. */
			readonly boundary?: string;
	  };

/** The partition and the account that the ARN of a role names; nothing for a bare name. */
export function homeOfRole(role: string): {readonly partition: string; readonly account: string} | undefined {
	const {partition, account} = /^arn:(?<partition>[^:]*):iam::(?<account>\d*):/v.exec(role)?.groups ?? {};
	return partition === undefined || account === undefined ? undefined : {partition, account};
}

/**
What tells a role from the others of its account, from its ARN or its name: its path is part of it, `team/agent` and
`agent` are two. The account is none of it, as IAM hands no role to the service of another one (IAM, "Grant a user
permissions to pass a role to an AWS service").
*/
export function roleWithPath(role: string): string {
	return role.replace(/^arn:[^:]*:iam::\d*:role\//v, '');
}
