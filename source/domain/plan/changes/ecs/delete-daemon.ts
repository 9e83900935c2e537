import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

export const deletingDaemon = {
	kind: 'delete-daemon',
	service: 'ecs',
	operation: 'DeleteDaemon',
	about: 'daemon',
	resource: everything,
} as const satisfies ChangeKindFacts<'delete-daemon'>;
