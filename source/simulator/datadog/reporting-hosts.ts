import type {Account} from '../account/account.ts';
import {isExternal} from '../ecs/instance/attribute.ts';
import {reportingAgents, type ReportingAgent} from './reporting-agents.ts';

/** What Datadog knows of a host. `lastReported` is in seconds, absent where none of its points was taken. */
export type Host = {
	readonly name: string;
	readonly aliases: readonly string[];
	readonly tags: readonly string[];
	readonly agentVersion: string;
	readonly platform: string;
	readonly lastReported?: number;
	readonly agent: ReportingAgent;
};

/** In seconds after an Agent's start: its first data is sent, taken in and shown. */
const delay = 20;

/**
In seconds: points of a clock that is further behind or ahead are not taken (Datadog API reference, "Submit metrics":
not more than an hour in the past or ten minutes in the future).
*/
const oldest = 3600;
const newest = 600;

/** What the tag `7` means here. */
const current = '7.85.4';

/** The hosts of the Agents that send to this site, each once. */
export function reportingHosts(site: string, account: Account): readonly Host[] {
	const hosts = new Map<string, Host>();
	// One organisation of Datadog for all accounts of the world.
	const accounts = [...account.organisation.values()];
	const agents = accounts.flatMap(owner => reportingAgents(site, owner).map(agent => ({agent, owner})));
	for (const {agent, owner} of agents) {
		const host = hostOf(agent, owner);
		const before = host && hosts.get(host.name);
		// Two Agents on an instance are one host, and the one that reported last speaks for it.
		if (host && (before === undefined || (before.lastReported ?? 0) <= (host.lastReported ?? 0))) {
			hosts.set(host.name, host);
		}
	}

	return [...hosts.values()];
}

function hostOf(agent: ReportingAgent, account: Account): Host | undefined {
	const {instance, cluster, task} = agent;
	const now = Math.floor(account.clock.now());
	const until = Math.floor(task.stoppingAt ?? task.stoppedAt ?? now);
	if (task.startedAt === undefined || until < task.startedAt + delay) {
		return undefined;
	}

	const trouble = account.hostTroubles.get(instance.ec2InstanceId);
	const skew = typeof trouble === 'object' && 'clockAhead' in trouble ? trouble.clockAhead : 0;
	const name = nameOf(agent);
	return {
		name,
		aliases: [name],
		// Datadog keeps tags in lower case.
		tags: [`cluster_name:${cluster.name}`, `ecs_cluster_name:${cluster.name}`].map(tag => tag.toLowerCase()),
		agentVersion: /:(?<version>\d+\.\d+\.\d+)/v.exec(agent.image)?.groups?.version ?? current,
		platform: instance.attributes.some(({name: of, value}) => of === 'ecs.os-type' && value === 'windows')
			? 'windows'
			: 'linux',
		...(skew <= newest && skew >= -oldest && {lastReported: until + skew}),
		agent,
	};
}

/**
On ECS the Agent's name for a host is the instance's id (datadog-agent, pkg/util/hostname/common.go: "We use the
instance id if we're on an ECS cluster"). Without the metadata service it is the name that the system has: that of its
address on EC2, of any kind elsewhere.
*/
function nameOf({region, instance, task, variables}: ReportingAgent): string {
	const given = variables.get('DD_HOSTNAME');
	if (given !== undefined) {
		return given;
	}

	const machine = region.machines.get(instance.ec2InstanceId);
	if (machine === undefined || isExternal(instance.attributes)) {
		return `host-${instance.ec2InstanceId.slice(-8)}`;
	}

	const {endpoint, httpTokens, hopLimit} = machine.metadata;
	const isBehindBridge = task.containers.some(({networkBindings}) => networkBindings.length > 0);
	const isAnswered = endpoint === 'enabled' && (httpTokens === 'optional' || hopLimit > 1 || !isBehindBridge);
	return isAnswered ? machine.id : `ip-${machine.privateIp.replaceAll('.', '-')}.ec2.internal`;
}
