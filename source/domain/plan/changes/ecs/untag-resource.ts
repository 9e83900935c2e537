import type {ChangeKindFacts} from '../change-kind.ts';
import {taggedArn} from './tagged-arn.ts';

export const untaggingResource = {
	kind: 'untag-resource',
	service: 'ecs',
	operation: 'UntagResource',
	about: 'tags',
	resource: taggedArn,
} as const satisfies ChangeKindFacts<'untag-resource'>;
