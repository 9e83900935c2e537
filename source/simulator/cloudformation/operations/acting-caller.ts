import {roleByArn} from '../../iam/role-by-arn.ts';
import {isTrusted} from '../../policy/is-trusted.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {rulesOf} from '../../policy/rule.ts';
import {fields} from '../../query/fields.ts';
import {openSession} from '../../sts/open-session.ts';
import type {Caller} from '../resources/caller.ts';
import type {Stack} from '../stack.ts';
import {validationError} from '../validation-error.ts';

/**
With whose rights a stack's resources are made: those of its role, given now or before, or else of the caller (user
guide: CloudFormation service role). Keeps the role with the stack.
*/
export function actingCaller(stack: Pick<Stack, 'roleArn'>, caller: Caller): Caller {
	const {call, account, house} = caller;
	const arn = fields.text(call.input, 'RoleARN') ?? stack.roleArn;
	if (arn === undefined) {
		return caller;
	}

	if (arn !== stack.roleArn) {
		requirePermission(call, account, {
			action: 'iam:PassRole',
			resource: arn,
			context: {'iam:PassedToService': 'cloudformation.amazonaws.com'},
		});
	}

	const role = roleByArn(arn, account);
	const who = {kind: 'Service', names: ['cloudformation.amazonaws.com']} as const;
	if (role === undefined || !isTrusted(rulesOf(role.trust), who, 'sts:AssumeRole')) {
		throw validationError(`Role ${arn} is invalid or cannot be assumed`);
	}

	stack.roleArn = arn;
	// Long enough for the longest wait: CloudFormation renews such sessions by itself.
	const session = openSession({role, name: 'AWSCloudFormation', seconds: 86_400}, account);
	return {account, house, call: {...call, accessKeyId: session.accessKeyId, sessionToken: session.sessionToken}};
}
