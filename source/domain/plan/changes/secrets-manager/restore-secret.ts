import type {ChangeKindFacts} from '../change-kind.ts';
import {secretArn} from './secret-arn.ts';

/** Takes back a deletion whose date has not come. */
export const restoringSecret = {
	kind: 'restore-secret',
	service: 'secretsmanager',
	operation: 'RestoreSecret',
	about: 'secret',
	resource: secretArn,
} as const satisfies ChangeKindFacts<'restore-secret'>;
