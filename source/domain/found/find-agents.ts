import type {Cluster} from '../account/cluster.ts';
import type {Daemon} from '../account/daemon.ts';
import {agentContainerName} from '../agent/agent-signs.ts';
import {findAgentContainer} from '../agent/find-agent-container.ts';
import {imageFacts} from '../agent/image-facts.ts';
import type {Registered} from '../account/registered.ts';
import {hasShortArn, type Service} from '../account/service.ts';
import {ownerOf} from './owner-of.ts';
import type {FoundAgent, Owner} from './found-agent.ts';

/**
Every Datadog Agent that runs as a DAEMON service or a daemon, under whatever name: told by image, variables or our
tags. Services that are being deleted are left out.
*/
export function findAgents(cluster: Cluster): readonly FoundAgent[] {
	return [
		...cluster.daemonServices
			.filter(({status}) => status === 'ACTIVE')
			.flatMap(service => serviceAgent(service, cluster)),
		...cluster.daemons.filter(({status}) => status === 'ACTIVE').flatMap(daemon => daemonAgent(daemon, cluster)),
	];
}

type Container = Pick<FoundAgent, 'container' | 'image' | 'version' | 'taskDefinitionArn'>;

function serviceAgent(service: Service, cluster: Cluster): readonly FoundAgent[] {
	const registered = cluster.taskDefinitions[service.taskDefinition];
	const owner = ownerAmong(ownerOf(service.tags, service.createdBy), registered, hasShortArn(service));
	return containers(registered, service.taskDefinition, owner).map(container => ({
		kind: 'service',
		cluster: cluster.arn,
		name: service.serviceName,
		arn: service.serviceArn,
		...container,
		running: service.runningCount,
		desired: service.desiredCount,
		owner,
	}));
}

function daemonAgent(daemon: Daemon, cluster: Cluster): readonly FoundAgent[] {
	const registered = cluster.taskDefinitions[daemon.taskDefinitionArn];
	const owner = ownerAmong(ownerOf(daemon.tags), registered);
	return containers(registered, daemon.taskDefinitionArn, owner).map(container => ({
		kind: 'daemon',
		cluster: cluster.arn,
		name: daemon.name,
		arn: daemon.arn,
		...container,
		running: daemon.running,
		desired: daemon.running + daemon.withoutDaemon,
		owner,
	}));
}

/**
Whoever is not told by the service's own tags may be told by those of its task definition; we are only where the service
takes none, as anybody may use a revision of ours.
*/
function ownerAmong(owner: Owner, registered: Registered | undefined, isUntaggable = false): Owner {
	if (owner.kind !== 'unknown' || !registered) {
		return owner;
	}

	const definitionOwner = ownerOf(registered.tags);
	return definitionOwner.kind === 'unknown' || (definitionOwner.kind === 'us' && !isUntaggable)
		? owner
		: definitionOwner;
}

/**
One container or none. What we made is an Agent whatever its image is called, also when its definition could not be
read.
*/
function containers(registered: Registered | undefined, arn: string, owner: Owner): readonly Container[] {
	const found = registered && findAgentContainer(registered.definition);
	const container =
		found ??
		(owner.kind === 'us'
			? (registered?.definition.containerDefinitions[0] ?? {name: agentContainerName, image: ''})
			: undefined);
	if (!container) {
		return [];
	}

	const {version} = imageFacts(container.image);
	return [
		{
			taskDefinitionArn: arn,
			container: container.name,
			image: container.image,
			...(version !== undefined && {version}),
		},
	];
}
