import type {Cluster} from '../account/cluster.ts';
import {kindOfStored} from '../account/stored-key.ts';
import {isOlder} from '../agent/image-tag.ts';
import {newestKnown} from '../agent/releases/known-releases.ts';
import {imageFacts} from '../agent/image-facts.ts';
import {isAdopted} from '../agent/own-tags.ts';
import {keyIn} from '../agent/read/read-key.ts';
import type {Rollout} from '../choices/problem/rollout.ts';
import {agentTags} from '../found/agent-tags.ts';
import type {FoundAgent} from '../found/found-agent.ts';
import {secondsOf} from '../kit/instant.ts';
import {targetId} from '../plan/target-id.ts';
import {driftOf, type Surveying} from './drift.ts';
import type {AgentEstate, KeptKey} from './estate.ts';
import {healthOf} from './health.ts';
import {tagToday} from './tag-today.ts';
import {groupsOf, rolloutNow, type AgentSeen} from './rollout-now.ts';

/** How one Agent is, ours or not. */
export function agentEstate(agent: FoundAgent, seen: AgentSeen, surveying: Surveying): AgentEstate {
	const {cluster, at} = seen;
	const target = targetId(agent.kind, cluster.arn, agent.name);
	const {tag, digest} = imageFacts(agent.image);
	const rollout = rolloutNow(agent, seen);
	const since = sinceOf(agent, cluster);
	const today = surveying.images && tagToday(agent, cluster, surveying.images);
	const drift = agent.owner.kind === 'us' ? driftOf({agent, cluster, surveying, target}) : undefined;
	return {
		target,
		kind: agent.kind,
		name: agent.name,
		platforms: groupsOf(agent, cluster).map(({platform}) => platform),
		owner: agent.owner,
		isAdopted: isAdopted(agentTags(agent, cluster)),
		...(agent.doubt && {doubt: agent.doubt}),
		image: agent.image,
		...(agent.version !== undefined && {version: agent.version}),
		tag: tag ?? digest ?? 'latest',
		isPinned: digest !== undefined,
		...newerThan(agent.version),
		...(today && {today}),
		definition: agent.taskDefinitionArn.split('/').at(-1) ?? agent.taskDefinitionArn,
		...(since !== undefined && {since}),
		...(rollout ? judged(rollout, (secondsOf(at) ?? 0) - (secondsOf(since) ?? 0)) : counted(agent)),
		key: keyOf(agent, cluster),
		...(drift && {drift}),
	};
}

/** A tag that moves is as new as its last deployment, which nobody can tell from the tag. */
function newerThan(version: string | undefined): Pick<AgentEstate, 'newer'> {
	const {version: newest, released} = newestKnown;
	return version !== undefined && isOlder(version, newest) ? {newer: {version: newest, released}} : {};
}

type Coverage = Pick<AgentEstate, 'health' | 'running' | 'eligible' | 'gaps' | 'causes'>;

function judged(rollout: Rollout, seconds: number): Coverage {
	const {counts, instances, causes} = rollout;
	const health = healthOf(rollout, seconds);
	return {
		health,
		running: counts.running,
		eligible: counts.total,
		gaps: instances.filter(({state}) => state !== 'running' && state !== 'draining'),
		// What ECS said while it got there is over.
		causes: health === 'healthy' || health === 'idle' ? [] : causes,
	};
}

/** Of a service that doesn't follow the instances, ECS's own counts are all there is. */
function counted({running, desired}: FoundAgent): Coverage {
	const health = desired === 0 ? 'idle' : running >= desired ? 'healthy' : 'incomplete';
	return {health, running, eligible: desired, gaps: [], causes: []};
}

function sinceOf({kind, arn}: FoundAgent, {daemonServices, replicaServices, daemons}: Cluster): string | undefined {
	if (kind === 'daemon') {
		return daemons.find(daemon => daemon.arn === arn)?.deployment?.createdAt;
	}

	const service = [...daemonServices, ...replicaServices].find(({serviceArn}) => serviceArn === arn);
	return service?.deployments.find(({status}) => status === 'PRIMARY')?.createdAt;
}

function keyOf({taskDefinitionArn, container}: FoundAgent, {taskDefinitions}: Cluster): KeptKey {
	const containers = taskDefinitions[taskDefinitionArn]?.definition.containerDefinitions;
	const agent = containers?.find(({name}) => name === container);
	const key = agent && keyIn(agent);
	if (key === undefined) {
		return {kind: 'unknown'};
	}

	return key.kind === 'secret'
		? {kind: kindOfStored(key.valueFrom), name: storedName(key.valueFrom)}
		: {kind: key.kind};
}

/** The name in an ARN, without the six characters that Secrets Manager adds; a bare name is one. */
function storedName(valueFrom: string): string {
	const {service, name = ''} =
		/^arn:[^:]*:(?<service>[^:]*):[^:]*:\d*:[^\/:]*[\/:](?<name>[^:]+)/v.exec(valueFrom)?.groups ?? {};
	return service === undefined ? valueFrom : service === 'ssm' ? `/${name}` : name.replace(/-[\dA-Za-z]{6}$/v, '');
}
