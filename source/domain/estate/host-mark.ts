import type {ClusterEstate, HostState} from './estate.ts';

/**
How an instance stands where it is one of many, from best to worst. `coming`: its Agent is on the way; `missing`: it
doesn't run, and has no task that starts; `bare`: none is meant for it; `unknown`: nobody could look.
*/
export const hostMarks = ['running', 'coming', 'missing', 'unknown', 'bare'] as const;

export type HostMark = (typeof hostMarks)[number];

export function hostMark(state: HostState): HostMark {
	switch (state) {
		case 'running':
		case 'bare':
		case 'unknown': {
			return state;
		}

		case 'starting':
		case 'checking-health':
		case 'replacing': {
			return 'coming';
		}

		case 'waiting':
		case 'failed': {
			return 'missing';
		}

		// Its tasks end, and none comes.
		case 'draining': {
			return 'bare';
		}
	}
}

/** How many instances of these clusters stand how; marks that none has are absent. */
export function markedHosts(
	clusters: ReadonlyArray<Pick<ClusterEstate, 'hosts'>>,
): ReadonlyArray<{readonly mark: HostMark; readonly count: number}> {
	const marks = clusters.flatMap(({hosts}) => hosts.map(({state}) => hostMark(state)));
	return hostMarks
		.map(mark => ({mark, count: marks.filter(each => each === mark).length}))
		.filter(({count}) => count > 0);
}
