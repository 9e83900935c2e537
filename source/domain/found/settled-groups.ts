import type {Cluster} from '../account/cluster.ts';
import type {Existing} from '../choices/choices.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import {isTheirs} from './agent-tags.ts';
import {findAgents} from './find-agents.ts';
import type {FoundAgent} from './found-agent.ts';
import {isServing} from './is-serving.ts';
import {wayWith, type Taking} from './way-with.ts';

/** A group of hosts with the Agents that it has. */
export type Settled = {
	readonly group: PlacementGroup;
	readonly own: FoundAgent | undefined;
	readonly foreign: FoundAgent | undefined;
	/** What becomes of the foreign one. */
	readonly way: Existing;
	/** Our own service of another group that has tasks here too: it makes room for one that fits these hosts. */
	readonly crowdedBy: FoundAgent | undefined;
};

/**
The groups of a cluster with the Agents that run there. A service stands once in the list: somebody else's that is
adopted is for all the hosts that it serves today, one of ours for the first kind of them, as it was made for one kind.
*/
export function settledGroups(cluster: Cluster, groups: readonly PlacementGroup[], taking: Taking): readonly Settled[] {
	const agents = findAgents(cluster);
	const settled: Settled[] = [];
	for (const group of groups) {
		const here = agents.filter(
			agent => isOf(agent, group) && (agent.kind === 'daemon' || isServing(agent, group, cluster)),
		);
		const own = ownOf(group, here, settled);
		const foreign = foreignOf(here, own, taking);
		const way = foreign ? wayWith(foreign, taking) : taking.existing;
		const kept = own ?? (way === 'adopt' ? foreign : undefined);
		const isLikeTheirs = kept !== undefined && isTheirs(kept, cluster);
		const place = settled.findIndex(one => kept !== undefined && (one.own ?? one.foreign)?.arn === kept.arn);
		const earlier = settled[place];
		if (earlier && isLikeTheirs) {
			settled[place] = {...earlier, group: joined(earlier.group, group)};
		} else {
			settled.push({
				group: isLikeTheirs ? asTheyAre(group, groups) : group,
				own: earlier ? undefined : own,
				foreign,
				way,
				crowdedBy: earlier && own,
			});
		}
	}

	return settled;
}

/** Of several of ours, none of whose tasks may run yet, the one that no other kind has, by its name. */
function ownOf(
	{suffix}: PlacementGroup,
	here: readonly FoundAgent[],
	settled: readonly Settled[],
): FoundAgent | undefined {
	const own = here.filter(({owner, schedulingStrategy}) => owner.kind === 'us' && schedulingStrategy === undefined);
	const free = own.filter(({arn}) => settled.every(one => one.own?.arn !== arn));
	const called = free.find(({name}) => suffix !== '' && name.endsWith(suffix));
	return called ?? free.at(0) ?? own.at(0);
}

/**
Somebody else's: rather one that can be adopted as it is. One that doesn't follow the instances may be there for
something else (databases), and counts only where nothing else is.
*/
function foreignOf(
	here: readonly FoundAgent[],
	own: FoundAgent | undefined,
	{agentContainer}: Taking,
): FoundAgent | undefined {
	const foreign = here.filter(({owner}) => owner.kind !== 'us');
	const following = foreign.filter(({schedulingStrategy}) => schedulingStrategy === undefined);
	const found =
		following.find(({doubt}) => !doubt) ??
		following.at(0) ??
		(own ? undefined : foreign.find(({desired}) => desired > 0));
	const isNamed =
		found?.doubt?.kind === 'several' &&
		agentContainer !== undefined &&
		found.doubt.containers.includes(agentContainer);
	return isNamed ? {...found, container: agentContainer} : found;
}

/** Managed Instances take daemons, which belong to capacity providers and not to instances. */
function isOf({kind}: FoundAgent, {launchType}: PlacementGroup): boolean {
	return (kind === 'daemon') === (launchType === undefined);
}

/**
Somebody else's service keeps the constraints that it has, unless one of ours comes to hosts beside it that nothing else
keeps it from: plain Linux and Amazon Linux 1 look alike to ECS.
*/
function asTheyAre(group: PlacementGroup, groups: readonly PlacementGroup[]): PlacementGroup {
	const isAlike = ({platform}: PlacementGroup) => platform === 'linux' || platform === 'amazon-linux-1';
	return isAlike(group) && groups.filter(one => isAlike(one)).length > 1 ? group : {...group, constraints: []};
}

/** Both kinds of hosts as one: their service has no constraint of ours that would keep them apart. */
function joined(one: PlacementGroup, other: PlacementGroup): PlacementGroup {
	return {...one, constraints: [], instances: [...one.instances, ...other.instances]};
}
