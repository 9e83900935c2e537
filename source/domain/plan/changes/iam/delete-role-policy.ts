import type {ChangeKindFacts} from '../change-kind.ts';
import {roleArn} from './role-arn.ts';

/** The counterpart of `put-role-policy`. */
export const deletingRolePolicy = {
	kind: 'delete-role-policy',
	service: 'iam',
	operation: 'DeleteRolePolicy',
	about: 'role-policy',
	resource: roleArn,
} as const satisfies ChangeKindFacts<'delete-role-policy'>;
