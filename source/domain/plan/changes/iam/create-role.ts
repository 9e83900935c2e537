import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {roleArn} from './role-arn.ts';

/** Usable some seconds after: IAM spreads a new role (`passing-role.ts` waits). */
export const creatingRole = {
	kind: 'create-role',
	service: 'iam',
	operation: 'CreateRole',
	about: 'role',
	resource: roleArn,
	context: ({request: {PermissionsBoundary: boundary}}): Readonly<Record<string, string>> =>
		typeof boundary === 'string' ? {'iam:PermissionsBoundary': boundary} : {},
	beside: tagging('iam:TagRole', roleArn),
	exported: {arnAt: 'Role.Arn'},
} as const satisfies ChangeKindFacts<'create-role'>;
