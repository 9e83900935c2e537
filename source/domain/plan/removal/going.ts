import type {Cluster} from '../../account/cluster.ts';
import type {Registered} from '../../account/registered.ts';
import {isOwn} from '../../agent/own-tags.ts';
import {findAgents} from '../../found/find-agents.ts';
import {isTheirs} from '../../found/agent-tags.ts';
import {targetId} from '../target-id.ts';

/** An Agent of ours on a chosen cluster. */
export type Going = {
	/** As targets are named. */
	readonly id: string;
	readonly kind: 'service' | 'daemon';
	readonly cluster: Cluster;
	readonly name: string;
	readonly arn: string;
	readonly image: string;
	/** The revision that it runs, where that could be read. */
	readonly registered: Registered | undefined;
	/** Somebody else made it, and this tool adopted it: it goes back to how it was. */
	readonly isAdopted: boolean;
};

/**
The Agents that a removal is about: those that this tool made or adopted. A service that is being deleted already is
among them, so that a run which was cut off goes on to wait for it.
*/
export function goingFrom(cluster: Cluster): readonly Going[] {
	const agents = findAgents(cluster)
		.filter(({owner}) => owner.kind === 'us')
		.map((agent): Going => ({
			id: targetId(agent.kind, cluster.arn, agent.name),
			kind: agent.kind,
			cluster,
			name: agent.name,
			arn: agent.arn,
			image: agent.image,
			registered: cluster.taskDefinitions[agent.taskDefinitionArn],
			isAdopted: isTheirs(agent, cluster),
		}));
	const draining = cluster.daemonServices
		.filter(({status, tags}) => status === 'DRAINING' && isOwn(tags))
		.map(({serviceName, serviceArn, taskDefinition}): Going => ({
			id: targetId('service', cluster.arn, serviceName),
			kind: 'service',
			cluster,
			name: serviceName,
			arn: serviceArn,
			image: '',
			registered: cluster.taskDefinitions[taskDefinition],
			isAdopted: false,
		}));
	return [...agents, ...draining];
}
