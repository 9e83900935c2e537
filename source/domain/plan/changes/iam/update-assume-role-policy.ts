import type {ChangeKindFacts} from '../change-kind.ts';
import {roleArn} from './role-arn.ts';

/** IAM's word for replacing a role's trust. */
export const updatingAssumeRolePolicy = {
	kind: 'update-assume-role-policy',
	service: 'iam',
	operation: 'UpdateAssumeRolePolicy',
	about: 'role',
	resource: roleArn,
} as const satisfies ChangeKindFacts<'update-assume-role-policy'>;
