import type {ChangeKindFacts} from '../change-kind.ts';
import {roleArn} from './role-arn.ts';

export const deletingRole = {
	kind: 'delete-role',
	service: 'iam',
	operation: 'DeleteRole',
	about: 'role',
	resource: roleArn,
} as const satisfies ChangeKindFacts<'delete-role'>;
