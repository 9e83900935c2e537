import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

export const deregisteringTaskDefinition = {
	kind: 'deregister-task-definition',
	service: 'ecs',
	operation: 'DeregisterTaskDefinition',
	about: 'definition',
	resource: everything,
} as const satisfies ChangeKindFacts<'deregister-task-definition'>;
