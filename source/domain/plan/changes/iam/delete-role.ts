import type {ChangeKindFacts} from '../change-kind.ts';
import {roleArn} from './role-arn.ts';

/** Refused by IAM while policies are left in the role or attached to it. */
export const deletingRole = {
	kind: 'delete-role',
	service: 'iam',
	operation: 'DeleteRole',
	about: 'role',
	resource: roleArn,
} as const satisfies ChangeKindFacts<'delete-role'>;
