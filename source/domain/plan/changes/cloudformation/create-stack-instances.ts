import type {ChangeKindFacts} from '../change-kind.ts';
import {stackSetArn, targeting} from './stack-set-arn.ts';

/** Stacks in places where the set has none yet. */
export const creatingStackInstances = {
	kind: 'create-stack-instances',
	service: 'cloudformation',
	operation: 'CreateStackInstances',
	about: 'stacks',
	tokenAt: 'OperationId',
	resource: stackSetArn,
	beside: targeting('cloudformation:CreateStackInstances'),
} as const satisfies ChangeKindFacts<'create-stack-instances'>;
