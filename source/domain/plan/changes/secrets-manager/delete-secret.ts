import type {ChangeKindFacts} from '../change-kind.ts';
import {secretArn} from './secret-arn.ts';

/** A date is set: until then it can be restored, and its name is taken. */
export const deletingSecret = {
	kind: 'delete-secret',
	service: 'secretsmanager',
	operation: 'DeleteSecret',
	about: 'secret',
	resource: secretArn,
} as const satisfies ChangeKindFacts<'delete-secret'>;
