import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {secretArn} from './secret-arn.ts';

/** Refused while a secret of that name waits for its deletion. */
export const creatingSecret = {
	kind: 'create-secret',
	service: 'secretsmanager',
	operation: 'CreateSecret',
	about: 'secret',
	tokenAt: 'ClientRequestToken',
	resource: secretArn,
	beside: tagging('secretsmanager:TagResource', secretArn),
	writesKey: true,
	exported: {arnAt: 'ARN'},
} as const satisfies ChangeKindFacts<'create-secret'>;
