import type {Account} from '../../account/account.ts';
import {isTaskRole} from '../../secrets-manager/task-secret.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';

/**
The error of a launch that ends before there is a task: a role that isn't there (yet) or doesn't trust ECS tasks. The
words are those of the service event (observed). IAM's changes take some seconds to spread, so an installer that creates
a role and goes on at once meets this.
*/
export function roleFailure(
	{executionRoleArn, taskRoleArn}: Pick<TaskDefinition, 'executionRoleArn' | 'taskRoleArn'>,
	account: Account,
): string | undefined {
	const arn = [executionRoleArn, taskRoleArn].find(role => role !== undefined && !isTaskRole(role, account));
	return arn === undefined
		? undefined
		: `ECS was unable to assume the role '${arn}' that was provided for this task. Please verify that ` +
				'the role being passed has the proper trust relationship and permissions and that your IAM user ' +
				'has permissions to pass this role.';
}
