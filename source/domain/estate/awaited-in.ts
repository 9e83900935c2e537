import type {Cluster} from '../account/cluster.ts';
import {defaultSite} from '../account/site.ts';
import {readDefinition} from '../agent/read/read-definition.ts';
import type {ReadKey} from '../agent/read/read-key.ts';
import {findAgents} from '../found/find-agents.ts';
import {targetId} from '../plan/target-id.ts';
import type {Awaited} from '../rollout/arrival/awaited.ts';
import {sentBy} from '../rollout/arrival/awaited-of.ts';
import {groupsOf, rolloutNow} from './rollout-now.ts';

/** Whose data is to be seen at Datadog, and where its Agents have their API key. */
export type Sending = {readonly awaited: Awaited; readonly key: ReadKey};

/**
What Agents of a cluster that run already are to send, whoever they belong to; `at` is the ISO instant of the look. One
whose definition could not be read, and one without a host, is awaited nowhere.
*/
export function awaitedIn(cluster: Cluster, at: string): readonly Sending[] {
	return findAgents(cluster).flatMap((agent): readonly Sending[] => {
		const [group] = groupsOf(agent, cluster);
		const registered = cluster.taskDefinitions[agent.taskDefinitionArn];
		const read = group && registered && readDefinition(group, registered.definition, agent.container);
		const rollout = rolloutNow(agent, {cluster, at});
		const hosts = (rollout?.instances ?? []).filter(({state}) => state !== 'draining');
		if (!read || hosts.length === 0) {
			return [];
		}

		const since = new Map(
			cluster.tasks
				.filter(({group: owner}) => owner === `${agent.kind}:${agent.name}`)
				.map(({instanceArn, startedAt}) => [instanceArn, startedAt]),
		);
		const arns = new Map(cluster.instances.map(({id, arn}) => [id, arn]));
		return [
			{
				key: read.key,
				awaited: {
					target: targetId(agent.kind, cluster.arn, agent.name),
					cluster: cluster.name,
					region: cluster.region,
					service: agent.name,
					site: read.site ?? defaultSite,
					sends: sentBy(read.features),
					hasThisKey: false,
					hosts: hosts.map(({instance, privateIp, state}) => {
						const started = since.get(arns.get(instance));
						return {
							id: instance,
							isRunning: state === 'running',
							...(privateIp !== undefined && {privateIp}),
							...(started !== undefined && {since: started}),
						};
					}),
				},
			},
		];
	});
}
