import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {parameterArn} from './parameter-arn.ts';

export const puttingParameter = {
	kind: 'put-parameter',
	service: 'ssm',
	operation: 'PutParameter',
	about: 'parameter',
	resource: parameterArn,
	beside: tagging('ssm:AddTagsToResource', parameterArn),
	writesKey: true,
} as const satisfies ChangeKindFacts<'put-parameter'>;
