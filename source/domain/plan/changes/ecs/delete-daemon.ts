import {daemonSettings} from '../../../account/daemon.ts';
import {tagList} from '../../../agent/own-tags.ts';
import type {ChangeKindFacts, TakenBack, Undoing} from '../change-kind.ts';
import {everything} from './everything.ts';

/**
Drains and replaces the instances that had it, like every change of a daemon. Taken back by making it anew, which does
so once more.
*/
export const deletingDaemon = {
	kind: 'delete-daemon',
	service: 'ecs',
	operation: 'DeleteDaemon',
	about: 'daemon',
	resource: everything,
	takenBack({change: {request}, cluster}: Undoing): readonly TakenBack[] {
		const before = cluster?.daemons.find(({arn}) => arn === request.daemonArn);
		if (!cluster || !before) {
			return [];
		}

		const tags = tagList(
			Object.fromEntries(Object.entries(before.tags).filter(([key]) => !key.startsWith('aws:'))),
		);
		return [
			{
				kind: 'create-daemon',
				request: {
					clusterArn: cluster.arn,
					daemonName: before.name,
					...daemonSettings(before),
					...(tags.length > 0 && {tags}),
				},
			},
		];
	},
} as const satisfies ChangeKindFacts<'delete-daemon'>;
