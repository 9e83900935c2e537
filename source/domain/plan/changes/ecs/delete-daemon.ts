import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

/** Drains and replaces the instances that had it, like every change of a daemon. */
export const deletingDaemon = {
	kind: 'delete-daemon',
	service: 'ecs',
	operation: 'DeleteDaemon',
	about: 'daemon',
	resource: everything,
} as const satisfies ChangeKindFacts<'delete-daemon'>;
