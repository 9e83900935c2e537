import {reconcileDaemon} from './reconcile-daemon.ts';
import {reconcileService} from './reconcile-service.ts';
import type {Where} from './where.ts';

/**
A cluster with its schedulers: what the tasks and instances in it call when they change. They reach the schedulers
through `wake` instead of importing them, so that no file needs itself. A name that is gone, and a group without a
scheduler, wake nobody.
*/
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
