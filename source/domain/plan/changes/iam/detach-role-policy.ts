import type {ChangeKindFacts} from '../change-kind.ts';
import {roleArn} from './role-arn.ts';

export const detachingRolePolicy = {
	kind: 'detach-role-policy',
	service: 'iam',
	operation: 'DetachRolePolicy',
	about: 'role-policy',
	resource: roleArn,
} as const satisfies ChangeKindFacts<'detach-role-policy'>;
