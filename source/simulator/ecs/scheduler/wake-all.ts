import type {Where} from './where.ts';

/**
Lets everything in a cluster react to a change of its instances, as any of them may change what a scheduler wants: a
status, an attribute, an instance that came or went.
*/
export function wakeAll({cluster, wake}: Where): void {
	for (const name of cluster.services.keys()) {
		wake(`service:${name}`);
	}

	for (const name of cluster.daemons.keys()) {
		wake(`daemon:${name}`);
	}
}
