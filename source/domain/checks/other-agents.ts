import {findAgents} from '../find-agents.ts';
import {perCluster} from './check.ts';

/** Whether another Agent shares the hosts and stays: two report everything twice and fight for ports. */
export const otherAgents = perCluster('other-agents', (cluster, targets, {changes}) => {
	const deletions = changes.filter(({kind, clusterArn}) => clusterArn === cluster.arn && (kind === 'delete-service' || kind === 'delete-daemon'));
	const leaving = new Set(deletions.map(({subject}) => subject));
	const ours = new Set(targets.map(({name}) => name));
	const others = findAgents(cluster).filter(({name}) => !ours.has(name) && !leaving.has(name));
	return others.length === 0
		? undefined
		: {verdict: 'warn', finding: 'present', facts: {names: others.map(({name}) => name), images: [...new Set(others.map(({image}) => image))]}};
});
