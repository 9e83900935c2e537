import {reconcileDaemon} from './reconcile-daemon.ts';
import {reconcileService} from './reconcile-service.ts';
import type {Where} from './where.ts';

/** A cluster with its schedulers: what the tasks and instances in it call when they change. */
export function here({cluster, region, account}: Omit<Where, 'wake'>): Where {
	const where: Where = {
		cluster,
		region,
		account,
		wake(group) {
			const [kind, name = ''] = group.split(':', 2);
			const service = kind === 'service' ? cluster.services.get(name) : undefined;
			const daemon = kind === 'daemon' ? cluster.daemons.get(name) : undefined;
			if (service !== undefined) {
				reconcileService(service, where);
			}

			if (daemon !== undefined) {
				reconcileDaemon(daemon, where);
			}
		},
	};
	return where;
}
