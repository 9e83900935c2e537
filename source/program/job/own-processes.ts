import type {Host} from '../host.ts';

/** This process among others of its system. */
export function ownProcesses(own: Pick<NodeJS.Process, 'pid' | 'getuid' | 'kill'>): Host['processes'] {
	return {
		id: own.pid,
		...(own.getuid && {owner: own.getuid()}),
		isThere(id) {
			try {
				// Signal 0 is sent to nobody.
				return own.kill(id, 0);
			} catch (error) {
				// Of somebody else, it can't be sent a signal.
				return error instanceof Error && 'code' in error && error.code === 'EPERM';
			}
		},
	};
}
