import type {Cluster} from '../../account/cluster.ts';
import type {Daemon} from '../../account/daemon.ts';
import type {Service} from '../../account/service.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import {findAgents} from '../../found/find-agents.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import {isServing} from '../../found/is-serving.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {LeftAlone} from '../plan.ts';
import {targetKind} from '../target-id.ts';
import {leftAlone} from './left-alone.ts';

/** What a group is to get, known before a key or a role is planned: where all stay as they are, none is needed. */
export type Destination = Staying | ServiceDestination | DaemonDestination;

/** What is there is left alone. */
export type Staying = {readonly kind: 'left-alone'; readonly leftAlone: LeftAlone};

export type ServiceDestination = Wanted & {readonly kind: 'service'; readonly kept: Service | undefined};

export type DaemonDestination = Wanted & {readonly kind: 'daemon'; readonly kept: Daemon | undefined};

/** A service or daemon of this name: `kept` goes on as it, `replaced` goes before it comes. */
type Wanted = {
	readonly group: PlacementGroup;
	readonly cluster: Cluster;
	readonly name: string;
	readonly replaced: FoundAgent | undefined;
};

/** Ours, the adopted one or a new one; or somebody else's, which stays. */
export function destinationOf(group: PlacementGroup, cluster: Cluster, choices: CompleteChoices): Destination {
	return targetKind(group) === 'daemon'
		? daemonDestination(group, cluster, choices)
		: serviceDestination(group, cluster, choices);
}

function serviceDestination(
	group: PlacementGroup,
	cluster: Cluster,
	{settings, existing}: CompleteChoices,
): Staying | ServiceDestination {
	const agents = findAgents(cluster).filter(agent => agent.kind === 'service' && isServing(agent, group, cluster));
	const own = agents.find(({owner}) => owner.kind === 'us');
	const foreign = agents.find(({owner}) => owner.kind !== 'us');
	const adopted = existing === 'adopt' ? foreign : undefined;
	// Whatever it is called now: renaming means deleting and making anew, which nobody asked for.
	const name = (own ?? adopted)?.name ?? `${settings.serviceName}${group.suffix}`;
	const service = cluster.daemonServices.find(({serviceName, status}) => serviceName === name && status === 'ACTIVE');
	// Beside one of ours, a foreign Agent doesn't keep ours from being brought up to date.
	if (foreign && !own && existing === 'leave') {
		return leftAlone(cluster, foreign);
	}

	// Somebody's service has the name and is no Agent: it is neither taken over nor deleted.
	if (service && agents.every(agent => agent.name !== name)) {
		return leftAlone(cluster, {kind: 'service', name});
	}

	const replaced = existing === 'replace' ? foreign : undefined;
	// Of the same name, it goes first; the sending waits until the name is free.
	const kept = replaced?.name === name ? undefined : service;
	return {kind: 'service', group, cluster, name, kept, replaced};
}

function daemonDestination(
	group: PlacementGroup,
	cluster: Cluster,
	{settings, existing}: CompleteChoices,
): Staying | DaemonDestination {
	// By cluster: a daemon belongs to capacity providers and not to instances.
	const agents = findAgents(cluster).filter(({kind}) => kind === 'daemon');
	const own = agents.find(({owner}) => owner.kind === 'us');
	const foreign = agents.find(({owner}) => owner.kind !== 'us');
	if (foreign && !own && existing === 'leave') {
		return leftAlone(cluster, foreign);
	}

	const adopted = existing === 'adopt' ? foreign : undefined;
	const name = (own ?? adopted)?.name ?? `${settings.serviceName}${group.suffix}`;
	const kept = cluster.daemons.find(daemon => daemon.name === name && daemon.status === 'ACTIVE');
	const replaced = existing === 'replace' && foreign?.name !== name ? foreign : undefined;
	return {kind: 'daemon', group, cluster, name, kept, replaced};
}
