import type {ChangeKindFacts} from '../change-kind.ts';
import {secretArn} from './secret-arn.ts';

export const restoringSecret = {
	kind: 'restore-secret',
	service: 'secretsmanager',
	operation: 'RestoreSecret',
	about: 'secret',
	resource: secretArn,
} as const satisfies ChangeKindFacts<'restore-secret'>;
