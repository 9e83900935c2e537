import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {parameterArn} from './parameter-arn.ts';

/** Answers without the ARN, so that no other change can refer to it in an export. */
export const puttingParameter = {
	kind: 'put-parameter',
	service: 'ssm',
	operation: 'PutParameter',
	about: 'parameter',
	resource: parameterArn,
	beside: tagging('ssm:AddTagsToResource', parameterArn),
	writesKey: true,
} as const satisfies ChangeKindFacts<'put-parameter'>;
