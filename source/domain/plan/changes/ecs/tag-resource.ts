import type {ChangeKindFacts} from '../change-kind.ts';
import {taggedArn} from './tagged-arn.ts';

/** Tags of services, task definitions and daemons alike; other tags stay. */
export const taggingResource = {
	kind: 'tag-resource',
	service: 'ecs',
	operation: 'TagResource',
	about: 'tags',
	resource: taggedArn,
} as const satisfies ChangeKindFacts<'tag-resource'>;
