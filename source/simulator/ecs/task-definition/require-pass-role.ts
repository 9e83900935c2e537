import type {Account} from '../../account/account.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import type {Call} from '../../server/call.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';

/**
Refuses a caller who may not hand the roles of a definition to ECS: whoever registers or runs it passes them on, so each
needs `iam:PassRole` (IAM, "Grant a user permissions to pass a role to an AWS service"). That is asked even of roles
that don't exist.
*/
export function requirePassRole(
	{taskRoleArn, executionRoleArn}: Pick<TaskDefinitionInput, 'taskRoleArn' | 'executionRoleArn'>,
	call: Call,
	account: Account,
): void {
	for (const role of [taskRoleArn, executionRoleArn]) {
		if (role !== undefined && role !== '') {
			requirePermission(call, account, {
				action: 'iam:PassRole',
				// A role may be given by its name.
				resource: role.startsWith('arn:') ? role : `arn:${account.partition}:iam::${account.id}:role/${role}`,
				// The condition key is what least-privilege policies restrict the permission with.
				context: {'iam:PassedToService': 'ecs-tasks.amazonaws.com'},
			});
		}
	}
}
