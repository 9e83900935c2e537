import type {ChangeKindFacts} from '../change-kind.ts';
import {secretArn} from './secret-arn.ts';

/** Running tasks keep the value that they started with. */
export const puttingSecretValue = {
	kind: 'put-secret-value',
	service: 'secretsmanager',
	operation: 'PutSecretValue',
	about: 'secret',
	tokenAt: 'ClientRequestToken',
	resource: secretArn,
	writesKey: true,
} as const satisfies ChangeKindFacts<'put-secret-value'>;
