import type {ChangeKindFacts} from '../change-kind.ts';
import {taggedArn} from './tagged-arn.ts';

/** The counterpart of `tag-resource`, by the keys of the tags. */
export const untaggingResource = {
	kind: 'untag-resource',
	service: 'ecs',
	operation: 'UntagResource',
	about: 'tags',
	resource: taggedArn,
} as const satisfies ChangeKindFacts<'untag-resource'>;
