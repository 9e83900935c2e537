import type {Cluster} from '../account/cluster.ts';
import type {Service} from '../account/service.ts';
import type {Target} from './plan.ts';
import {targetId} from './target-id.ts';

/**
The services that a target is today: one that runs, and while its name is not free again, one that drains. None for a
daemon, also where a service has its name.
*/
export function servicesOf({id}: Pick<Target, 'id'>, cluster: Cluster | undefined): readonly Service[] {
	return (
		cluster?.daemonServices.filter(({serviceName}) => targetId('service', cluster.arn, serviceName) === id) ?? []
	);
}
