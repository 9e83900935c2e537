import type {Cluster} from '../../account/cluster.ts';
import type {Daemon} from '../../account/daemon.ts';
import type {Service} from '../../account/service.ts';
import {agentIn} from '../../agent/agent-in.ts';
import type {Reading} from '../../agent/read/read-definition.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import {isTheirs} from '../../found/agent-tags.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import {readAgent} from '../../found/read-agent.ts';
import type {Settled} from '../../found/settled-groups.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {LeftAlone} from '../plan.ts';
import {targetKind} from '../target-id.ts';
import {leftAlone} from './left-alone.ts';

/** What a group is to get, known before a key or a role is planned: where all stay as they are, none is needed. */
export type Destination = Staying | ServiceDestination | DaemonDestination;

/** What is there is left alone. */
export type Staying = {readonly kind: 'left-alone'; readonly leftAlone: LeftAlone};

export type ServiceDestination = Place & {readonly kind: 'service'; readonly kept: Service | undefined};

export type DaemonDestination = Place & {readonly kind: 'daemon'; readonly kept: Daemon | undefined};

/** A service or daemon of this name: `kept` goes on as it, `replaced` goes before it comes. */
type Place = {
	readonly group: PlacementGroup;
	readonly cluster: Cluster;
	readonly name: string;
	readonly replaced: FoundAgent | undefined;
	/** What the Agent that goes on says today. */
	readonly today: Reading | undefined;
	/** Made by somebody else: only what was asked for is changed. */
	readonly isTheirs: boolean;
	/** The Agent's container, where its tasks have several. */
	readonly container?: string;
	/** Another service of ours that has tasks on these hosts, and makes room. */
	readonly crowdedBy: FoundAgent | undefined;
};

/** How a plan goes about the Agents that go on. */
export type Manner = {
	/** The choices for one of them, from those of the run and what it says today. */
	readonly choicesOn: (
		choices: CompleteChoices,
		today: Reading | undefined,
		group: Pick<PlacementGroup, 'platform'>,
	) => CompleteChoices;
	/** What people changed in an Agent of ours stays, as in one of somebody else's. */
	readonly keepsEdits: boolean;
	/** Each Agent keeps the key that it has. */
	readonly keepsKey: boolean;
	/** Whether an Agent of which nothing differs is to start its tasks again. */
	readonly restarts?: (destination: ServiceDestination | DaemonDestination) => boolean;
};

/** What an intent asks of the planner of Agents. */
export type Wanted = {readonly destinations: readonly Destination[]; readonly manner: Manner};

/** Ours, the adopted one or a new one; or somebody else's, which stays. */
export function destinationOf(settled: Settled, cluster: Cluster, choices: CompleteChoices): Destination {
	const {group, own, foreign, way, crowdedBy} = settled;
	const {settings} = choices;
	// Beside one of ours, a foreign Agent doesn't keep ours from being brought up to date.
	if (foreign && !own && way === 'leave') {
		return leftAlone(cluster, foreign, choices.existing);
	}

	const agent = own ?? (way === 'adopt' ? foreign : undefined);
	const registered = agent && cluster.taskDefinitions[agent.taskDefinitionArn];
	const wanted = {
		group,
		cluster,
		// Whatever it is called now: renaming means deleting and making anew, which nobody asked for.
		name: agent?.name ?? `${settings.serviceName}${group.suffix}`,
		replaced: way === 'replace' ? foreign : undefined,
		today: registered && readAgent(agent, {group, cluster, registered}),
		isTheirs: agent !== undefined && isTheirs(agent, cluster),
		...(registered && agentIn(registered.definition).kind === 'several' && {container: agent.container}),
		crowdedBy,
	};
	return targetKind(group) === 'daemon' ? daemonDestination(wanted) : serviceDestination(wanted, settled, choices);
}

function serviceDestination(
	wanted: Place,
	{own, foreign}: Settled,
	{existing}: CompleteChoices,
): Staying | ServiceDestination {
	const {cluster, name, replaced} = wanted;
	const service = [...cluster.daemonServices, ...cluster.replicaServices].find(
		({serviceName, status}) => serviceName === name && status === 'ACTIVE',
	);
	// Somebody's service has the name and is no Agent: it is neither taken over nor deleted.
	return service && own?.name !== name && foreign?.name !== name
		? leftAlone(cluster, {kind: 'service', name}, existing)
		: // Of the same name, it goes first; the sending waits until the name is free.
			{...wanted, kind: 'service', kept: replaced?.name === name ? undefined : service};
}

function daemonDestination(wanted: Place): DaemonDestination {
	const {cluster, name, replaced} = wanted;
	const kept = cluster.daemons.find(daemon => daemon.name === name && daemon.status === 'ACTIVE');
	return {...wanted, kind: 'daemon', kept, replaced: replaced?.name === name ? undefined : replaced};
}
