import {reconcileService} from './reconcile-service.ts';
import type {Where} from './where.ts';

/**
Lets all services of the cluster react to a change of its instances.
*/
export function reconcileCluster(cluster: Where['cluster'], {region, account}: Omit<Where, 'cluster'>): void {
	for (const service of cluster.services.values()) {
		reconcileService(service, {cluster, region, account});
	}
}
