import type {Cluster} from '../../../account/cluster.ts';
import {servicesOf} from '../../services-of.ts';
import {targetKind} from '../../target-id.ts';
import {notLookedAt, perTarget} from '../check.ts';

/** Whether a deleted service of the same name is still going: its name is free only when its last task has stopped. */
export const drainingService = perTarget('draining-service', ({id, name, group}, cluster) => {
	if (targetKind(group) === 'daemon') {
		return notLookedAt;
	}

	return servicesOf({id}, cluster && withOthers(cluster)).some(({status}) => status === 'DRAINING')
		? {verdict: 'warn', finding: 'draining', facts: {name}, fixes: [{'service-name': `${name}-2`}]}
		: undefined;
});

/** A name is one of all services, whether they follow the instances or not. */
function withOthers({daemonServices, replicaServices, ...cluster}: Cluster): Cluster {
	return {...cluster, daemonServices: [...daemonServices, ...replicaServices], replicaServices};
}
