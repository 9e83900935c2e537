import type {ChangeKindFacts} from '../change-kind.ts';
import {roleArn} from './role-arn.ts';

/** A policy of AWS; attaching it twice is the same as once. */
export const attachingRolePolicy = {
	kind: 'attach-role-policy',
	service: 'iam',
	operation: 'AttachRolePolicy',
	about: 'role-policy',
	resource: roleArn,
} as const satisfies ChangeKindFacts<'attach-role-policy'>;
