import type {ChangeKindFacts} from '../change-kind.ts';
import {stackSetArn, targeting} from './stack-set-arn.ts';

/** Other values of their own for stacks that are there. */
export const updatingStackInstances = {
	kind: 'update-stack-instances',
	service: 'cloudformation',
	operation: 'UpdateStackInstances',
	about: 'stacks',
	tokenAt: 'OperationId',
	resource: stackSetArn,
	beside: targeting('cloudformation:UpdateStackInstances'),
} as const satisfies ChangeKindFacts<'update-stack-instances'>;
