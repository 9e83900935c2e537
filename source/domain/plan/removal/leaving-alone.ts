import type {Cluster} from '../../account/cluster.ts';
import {findAgents} from '../../found/find-agents.ts';
import type {LeftAlone} from '../plan.ts';
import {leftAlone} from '../planners/left-alone.ts';

/** Somebody else's Agents of a cluster, which a removal doesn't touch. */
export function leavingAlone(cluster: Cluster): readonly LeftAlone[] {
	return findAgents(cluster)
		.filter(({owner}) => owner.kind !== 'us')
		.map(agent => leftAlone(cluster, agent, 'leave').leftAlone);
}
