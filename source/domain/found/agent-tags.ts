import type {Cluster} from '../account/cluster.ts';
import {isAdopted} from '../agent/own-tags.ts';
import type {Tags} from '../kit/tags.ts';
import type {FoundAgent} from './found-agent.ts';

/** The tags of an Agent: those of its service or daemon, which are written last, before those of its definition. */
export function agentTags({arn, taskDefinitionArn}: FoundAgent, cluster: Cluster): Tags {
	const there = [...cluster.daemonServices, ...cluster.daemons].find(
		one => ('serviceArn' in one ? one.serviceArn : one.arn) === arn,
	);
	return {...cluster.taskDefinitions[taskDefinitionArn]?.tags, ...there?.tags};
}

/** Whether somebody else made it, so that it's kept as that one did: it is adopted now, or was by an earlier run. */
export function isTheirs(agent: FoundAgent, cluster: Cluster): boolean {
	return agent.owner.kind !== 'us' || isAdopted(agentTags(agent, cluster));
}
