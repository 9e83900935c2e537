import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

/** For good, and only what is deregistered; at most ten in a request (ECS API, DeleteTaskDefinitions). */
export const deletingTaskDefinitions = {
	kind: 'delete-task-definitions',
	service: 'ecs',
	operation: 'DeleteTaskDefinitions',
	about: 'definition',
	resource: everything,
} as const satisfies ChangeKindFacts<'delete-task-definitions'>;
