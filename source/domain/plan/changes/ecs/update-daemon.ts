import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

export const updatingDaemon = {
	kind: 'update-daemon',
	service: 'ecs',
	operation: 'UpdateDaemon',
	about: 'daemon',
	resource: everything,
} as const satisfies ChangeKindFacts<'update-daemon'>;
