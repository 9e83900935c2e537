import type {ChangeKindFacts} from '../change-kind.ts';
import {roleArn} from './role-arn.ts';

/** The counterpart of `attach-role-policy`; the policy itself stays. */
export const detachingRolePolicy = {
	kind: 'detach-role-policy',
	service: 'iam',
	operation: 'DetachRolePolicy',
	about: 'role-policy',
	resource: roleArn,
} as const satisfies ChangeKindFacts<'detach-role-policy'>;
