import type {ChangeKindFacts} from '../change-kind.ts';
import {stackSetArn, targeting} from './stack-set-arn.ts';

/** The stacks go, or stay without their set where the request retains them. */
export const deletingStackInstances = {
	kind: 'delete-stack-instances',
	service: 'cloudformation',
	operation: 'DeleteStackInstances',
	about: 'stacks',
	tokenAt: 'OperationId',
	resource: stackSetArn,
	beside: targeting('cloudformation:DeleteStackInstances'),
} as const satisfies ChangeKindFacts<'delete-stack-instances'>;
