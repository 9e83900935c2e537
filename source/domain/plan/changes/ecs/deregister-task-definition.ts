import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

/** Only new tasks are kept from the revision; what runs it goes on. */
export const deregisteringTaskDefinition = {
	kind: 'deregister-task-definition',
	service: 'ecs',
	operation: 'DeregisterTaskDefinition',
	about: 'definition',
	resource: everything,
} as const satisfies ChangeKindFacts<'deregister-task-definition'>;
