import type {ChangeKindFacts} from '../change-kind.ts';
import {roleArn} from './role-arn.ts';

/** An inline policy, made or replaced whole. */
export const puttingRolePolicy = {
	kind: 'put-role-policy',
	service: 'iam',
	operation: 'PutRolePolicy',
	about: 'role-policy',
	resource: roleArn,
} as const satisfies ChangeKindFacts<'put-role-policy'>;
