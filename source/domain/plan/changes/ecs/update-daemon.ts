import type {ChangeKindFacts} from '../change-kind.ts';
import {everything} from './everything.ts';

/** No patch: what isn't sent again falls back to defaults. Drains and replaces instances. */
export const updatingDaemon = {
	kind: 'update-daemon',
	service: 'ecs',
	operation: 'UpdateDaemon',
	about: 'daemon',
	resource: everything,
} as const satisfies ChangeKindFacts<'update-daemon'>;
