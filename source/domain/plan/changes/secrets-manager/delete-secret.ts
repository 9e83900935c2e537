import type {ChangeKindFacts} from '../change-kind.ts';
import {secretArn} from './secret-arn.ts';

export const deletingSecret = {
	kind: 'delete-secret',
	service: 'secretsmanager',
	operation: 'DeleteSecret',
	about: 'secret',
	resource: secretArn,
} as const satisfies ChangeKindFacts<'delete-secret'>;
