import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

export const deletingDaemonTaskDefinition = {
	kind: 'delete-daemon-task-definition',
	service: 'ecs',
	operation: 'DeleteDaemonTaskDefinition',
	about: 'definition',
	resource: everything,
} as const satisfies ChangeKindFacts<'delete-daemon-task-definition'>;
