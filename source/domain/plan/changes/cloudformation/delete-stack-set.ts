import type {ChangeKindFacts} from '../change-kind.ts';
import {stackSetArn} from './stack-set-arn.ts';

/** Once none of its stacks is left. */
export const deletingStackSet = {
	kind: 'delete-stack-set',
	service: 'cloudformation',
	operation: 'DeleteStackSet',
	about: 'stack-set',
	resource: stackSetArn,
} as const satisfies ChangeKindFacts<'delete-stack-set'>;
