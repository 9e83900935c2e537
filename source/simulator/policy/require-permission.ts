import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {accessDeniedText} from './access-denied-text.ts';
import {permission, type Wish} from './permission.ts';
import {principalOf} from './principal-of.ts';

type Wanted = Pick<Wish, 'action' | 'resource' | 'context' | 'resourcePolicy'> & {
	/** What the sentence calls the resource, where that is not what policies compare. */
	readonly shown?: string;
};

/** Refuses a call that the caller's policies do not allow, with the error name and status of the called service. */
export function requirePermission(
	call: Call,
	account: Account,
	{action, resource, shown = resource, context, ...rest}: Wanted,
): void {
	const principal = principalOf(call, account);
	const decision = permission(
		{principal, action, resource, context: {'aws:RequestedRegion': call.region, ...context}, ...rest},
		account,
	);
	if (decision.allowed) {
		return;
	}

	const isEc2 = call.service === 'ec2';
	const sentence = accessDeniedText({
		principal: principal.arn,
		action,
		resource: isEc2 && resource === '*' ? undefined : shown,
		decision,
	});
	const {code, status} = dialects[call.service] ?? {code: 'AccessDeniedException', status: 400};
	throw new Fault({
		code,
		status,
		message: isEc2 ? `You are not authorized to perform this operation. ${sentence}` : sentence,
	});
}

const dialects: Readonly<Record<string, {readonly code: string; readonly status: number}>> = {
	sts: {code: 'AccessDenied', status: 403},
	iam: {code: 'AccessDenied', status: 403},
	ec2: {code: 'UnauthorizedOperation', status: 403},
	cloudformation: {code: 'AccessDenied', status: 403},
};
