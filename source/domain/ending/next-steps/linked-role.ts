import type {Command} from '../../account/repair.ts';

/** Creates the role that ECS itself works with, which the first use of ECS in an account needs (ECS guide). */
export const creatingLinkedRole: Command = [
	'aws',
	'iam',
	'create-service-linked-role',
	'--aws-service-name',
	'ecs.amazonaws.com',
];

/** "Unable to assume the service linked role. Please verify that the ECS service linked role exists." */
export function isLinkedRoleMissing(detail: string): boolean {
	return /unable to assume the service.linked role/iv.test(detail);
}
