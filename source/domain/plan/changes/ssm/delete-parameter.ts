import type {ChangeKindFacts} from '../change-kind.ts';
import {parameterArn} from './parameter-arn.ts';

/** At once and for good, unlike a secret. */
export const deletingParameter = {
	kind: 'delete-parameter',
	service: 'ssm',
	operation: 'DeleteParameter',
	about: 'parameter',
	resource: parameterArn,
} as const satisfies ChangeKindFacts<'delete-parameter'>;
