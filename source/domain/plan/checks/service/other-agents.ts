import {findAgents} from '../../../found/find-agents.ts';
import {isServing} from '../../../found/is-serving.ts';
import {type Finding, perCluster} from '../check.ts';

/**
Whether another Agent shares the hosts and stays: two report everything twice and fight for ports. Else, whether the
Agent that is adopted or replaced is kept by a tool whose next run takes that back.
*/
export const otherAgents = perCluster('other-agents', (cluster, targets, {changes}): Finding | undefined => {
	const changed = changes.filter(({clusterArn}) => clusterArn === cluster.arn);
	const leaving = new Set(
		changed.filter(({kind}) => kind === 'delete-service' || kind === 'delete-daemon').map(({subject}) => subject),
	);
	const ours = new Set(targets.map(({name}) => name));
	const found = findAgents(cluster);
	const others = found.filter(
		agent =>
			!ours.has(agent.name) &&
			!leaving.has(agent.name) &&
			targets.some(({group}) => isServing(agent, group, cluster)),
	);
	if (others.length > 0) {
		return {
			verdict: 'warn',
			finding: 'present',
			facts: {names: others.map(({name}) => name), images: [...new Set(others.map(({image}) => image))]},
		};
	}

	const taken = found.filter(
		({owner, name}) =>
			['terraform', 'cloudformation', 'cdk'].includes(owner.kind) && (ours.has(name) || leaving.has(name)),
	);
	return taken.length === 0
		? undefined
		: {
				verdict: 'warn',
				finding: 'kept-by-tool',
				facts: {names: taken.map(({name}) => name), tool: taken[0]?.owner.kind ?? ''},
			};
});
