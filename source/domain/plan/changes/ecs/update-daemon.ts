import {daemonSettings} from '../../../account/daemon.ts';
import {canonical} from '../../../kit/canonical.ts';
import type {ChangeKindFacts, Undoing} from '../change-kind.ts';
import {everything} from './everything.ts';

/** No patch: what isn't sent again falls back to defaults. Drains and replaces instances, also when taken back. */
export const updatingDaemon = {
	kind: 'update-daemon',
	service: 'ecs',
	operation: 'UpdateDaemon',
	about: 'daemon',
	resource: everything,
	takenBack({target: {id}, change: {request}, cluster}: Undoing) {
		const before = cluster?.daemons.find(({arn}) => arn === id);
		const back = before && {daemonArn: id, ...daemonSettings(before)};
		// Sent with nothing new in it, it was for a key that is read at the start.
		return back === undefined || canonical(back) === canonical(request)
			? []
			: [{kind: 'update-daemon', request: back}];
	},
} as const satisfies ChangeKindFacts<'update-daemon'>;
