import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

/** Deletes a revision at once: definitions of daemons have no deregistering. */
export const deletingDaemonTaskDefinition = {
	kind: 'delete-daemon-task-definition',
	service: 'ecs',
	operation: 'DeleteDaemonTaskDefinition',
	about: 'definition',
	resource: everything,
} as const satisfies ChangeKindFacts<'delete-daemon-task-definition'>;
