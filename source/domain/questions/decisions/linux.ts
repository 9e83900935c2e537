import {linuxKinds} from '../../choices/choices.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {ok, refused} from '../../choices/problem/checked.ts';
import {oneOf} from '../../choices/problem/expected.ts';
import {platformsIn} from '../../hosts/platforms-in.ts';
import type {Situation} from '../../choices/situation.ts';
import type {Decision} from './draft.ts';

/** Whether instances that tell nothing of themselves run Amazon Linux 1; asked for when unsure, never guessed. */
export const linux: Decision<'linux'> = {
	id: 'linux',
	step: 'clusters',
	// Amazon Linux 1 has its cgroups elsewhere: with the wrong path the Agent starts, and sees no container.
	wanted: situation => unknown(situation) > 0,
	ask: situation => ({
		id: 'linux',
		step: 'clusters',
		flags: ['--linux'],
		input: {
			kind: 'one',
			options: linuxKinds.map(platform => ({
				id: platform,
				selectable: true,
				subject: {kind: 'platform', platform, instances: unknown(situation)},
			})),
			of(id) {
				const platform = linuxKinds.find(kind => kind === id);
				return platform === undefined
					? refused({code: 'invalid-setting', field: 'linux', value: id, expected: oneOf(linuxKinds)})
					: ok(platform);
			},
		},
	}),
};

function unknown(situation: Situation): number {
	return chosenClusters(situation)
		.map(cluster => platformsIn(cluster).filter(platform => platform === 'unknown-linux').length)
		.reduce((total, count) => total + count, 0);
}
