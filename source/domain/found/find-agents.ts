import type {Cluster} from '../account/cluster.ts';
import type {Daemon} from '../account/daemon.ts';
import type {Owner} from '../account/owner.ts';
import {agentIn} from '../agent/agent-in.ts';
import {agentContainerName} from '../agent/agent-signs.ts';
import {findAgentContainer} from '../agent/find-agent-container.ts';
import {agentVersionTag} from '../agent/image-facts.ts';
import {versionOf} from '../agent/image-tag.ts';
import {isAdopted, writtenEarlier} from '../agent/own-tags.ts';
import type {Registered} from '../account/registered.ts';
import {hasShortArn, type Service} from '../account/service.ts';
import {remembered} from '../kit/large/remembered.ts';
import type {Tags} from '../kit/tags.ts';
import {isWithSidecar} from './has-sidecar.ts';
import {ownerOf} from './owner-of.ts';
import type {FoundAgent} from './found-agent.ts';

/**
Every Datadog Agent that runs as a service of its own or a daemon, under whatever name: told by its containers or our
tags. DAEMON services come first, then those that don't follow the instances. Services that are being deleted are left
out.
*/
export const findAgents = remembered((cluster: Cluster): readonly FoundAgent[] => [
	...cluster.daemonServices
		.filter(({status}) => status === 'ACTIVE')
		.flatMap(service => serviceAgent(service, cluster)),
	...cluster.replicaServices
		.filter(service => service.status === 'ACTIVE' && !isWithSidecar(service, cluster))
		.flatMap(service => serviceAgent(service, cluster)),
	...cluster.daemons.filter(({status}) => status === 'ACTIVE').flatMap(daemon => daemonAgent(daemon, cluster)),
]);

type Container = Pick<FoundAgent, 'container' | 'image' | 'version' | 'taskDefinitionArn' | 'doubt'>;

function serviceAgent(service: Service, cluster: Cluster): readonly FoundAgent[] {
	const registered = cluster.taskDefinitions[service.taskDefinition];
	const owner = ownerAmong(ownerOf(service.tags, service.createdBy), registered, hasShortArn(service));
	return containers(registered, {...service, arn: service.taskDefinition, owner}).map(container => ({
		kind: 'service',
		cluster: cluster.arn,
		name: service.serviceName,
		arn: service.serviceArn,
		...container,
		running: service.runningCount,
		desired: service.desiredCount,
		owner,
		...(service.schedulingStrategy === 'REPLICA' && {schedulingStrategy: 'REPLICA'}),
	}));
}

function daemonAgent(daemon: Daemon, cluster: Cluster): readonly FoundAgent[] {
	const registered = cluster.taskDefinitions[daemon.taskDefinitionArn];
	// An adopted one gets no tags (that daemons take TagResource is documented nowhere), and its next revision says so.
	const owner = ownerAmong(ownerOf(daemon.tags), registered, isAdopted(registered?.tags ?? {}));
	return containers(registered, {...daemon, arn: daemon.taskDefinitionArn, owner}).map(container => ({
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

type Placed = {readonly arn: string; readonly owner: Owner; readonly tags: Tags};

/**
One container or none. What we made is an Agent whatever its image is called, also when its definition could not be
read, and what we adopted is the one that a person named.
*/
function containers(registered: Registered | undefined, {arn, owner, tags}: Placed): readonly Container[] {
	if (owner.kind !== 'us') {
		return registered ? theirs(registered, arn) : [];
	}

	const {definition} = registered ?? {};
	const chosen = writtenEarlier({...registered?.tags, ...tags}).container;
	const container = (definition && findAgentContainer(definition, chosen)) ??
		definition?.containerDefinitions[0] ?? {name: agentContainerName, image: ''};
	return [{taskDefinitionArn: arn, ...named(container)}];
}

function theirs({definition}: Registered, arn: string): readonly Container[] {
	const found = agentIn(definition);
	switch (found.kind) {
		case 'agent': {
			return [{taskDefinitionArn: arn, ...named(found.container)}];
		}

		case 'perhaps': {
			const {container, signs} = found;
			return [{taskDefinitionArn: arn, ...named(container), doubt: {kind: 'perhaps', signs}}];
		}

		case 'several': {
			const names = found.containers.map(({name}) => name);
			return found.containers
				.slice(0, 1)
				.map(first => ({taskDefinitionArn: arn, ...named(first), doubt: {kind: 'several', containers: names}}));
		}

		case 'sends':
		case 'none': {
			return [];
		}
	}
}

function named({name, image}: Readonly<Record<'name' | 'image', string>>): Omit<Container, 'taskDefinitionArn'> {
	const version = versionOf(agentVersionTag(image) ?? '');
	return {container: name, image, ...(version !== undefined && {version})};
}
