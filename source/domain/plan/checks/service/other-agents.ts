import type {Cluster} from '../../../account/cluster.ts';
import {keeperOf} from '../../../account/owner.ts';
import {bystanders, type Bystander} from '../../../found/bystanders.ts';
import type {FoundAgent} from '../../../found/found-agent.ts';
import {findAgents} from '../../../found/find-agents.ts';
import {isServing} from '../../../found/is-serving.ts';
import {remembered} from '../../../kit/large/remembered.ts';
import type {Target} from '../../plan.ts';
import {targetId} from '../../target-id.ts';
import {type Check, type CheckInput, type Finding, isRead, type Looked, notLookedAt, perCluster} from '../check.ts';

/**
Whether another Agent shares the hosts and stays: two report everything twice and fight for ports. Else, whether the
Agent that is adopted or replaced is kept by a tool whose next run takes that back. Besides, what else there has to do
with Datadog and is left as it is.
*/
export const otherAgents: Check = input =>
	[agents, tasks, sidecars, senders, none].flatMap(find => perCluster('other-agents', find)(input));

/** That there is none is said where nothing else is, and all that runs there could be read. */
function none(cluster: Cluster, targets: readonly Target[], input: CheckInput): Looked {
	const isFound = [agents, tasks, sidecars, senders].some(find => find(cluster, targets, input) !== notLookedAt);
	return isFound || !isRead(cluster, 'tasks', 'task-definitions') ? notLookedAt : undefined;
}

/** Something to say, or nothing from this side. */
type Said = Finding | typeof notLookedAt;

// A plan for ten thousand clusters has as many changes, and each cluster asks.
const leavingIn = remembered(
	({changes}: CheckInput): ReadonlySet<string | undefined> =>
		new Set(changes.filter(({action}) => action === 'remove').map(({target}) => target)),
);

function agents(cluster: Cluster, targets: readonly Target[], input: CheckInput): Said {
	const leaving = leavingIn(input);
	const ours = new Set(targets.map(({id}) => id));
	const there = findAgents(cluster);
	const others = there.filter(
		agent =>
			!ours.has(idOf(agent)) &&
			!leaving.has(idOf(agent)) &&
			targets.some(({group}) => isServing(agent, group, cluster)),
	);
	if (others.length > 0) {
		return {verdict: 'warn', finding: 'present', facts: namesOf(others)};
	}

	// Their state says what was there before: the next apply or deploy of theirs finds a difference and undoes it.
	const taken = there.filter(agent => ours.has(idOf(agent)) || leaving.has(idOf(agent)));
	const [tool] = taken.flatMap(({owner}) => keeperOf(owner) ?? []);
	return tool === undefined
		? notLookedAt
		: {
				verdict: 'warn',
				finding: 'kept-by-tool',
				facts: {names: taken.filter(({owner}) => owner.kind === tool).map(({name}) => name), tool},
			};
}

/** Agents on the same hosts whose tasks nobody's service starts again. */
function tasks(cluster: Cluster, targets: readonly Target[]): Said {
	const others = onHosts('task', cluster, targets);
	return others.length === 0 ? notLookedAt : {verdict: 'warn', finding: 'tasks', facts: namesOf(others)};
}

/** Agents that applications bring along, on the same hosts; on Fargate there is no other way. */
function sidecars(cluster: Cluster, targets: readonly Target[]): Said {
	const others = onHosts('sidecar', cluster, targets);
	return others.length === 0 ? notLookedAt : {verdict: 'warn', finding: 'sidecars', facts: namesOf(others)};
}

function onHosts(wanted: Bystander['kind'], cluster: Cluster, targets: readonly Target[]): readonly Bystander[] {
	const others = bystanders(cluster).filter(({kind}) => kind === wanted);
	if (others.length === 0) {
		return others;
	}

	const hosts = new Set(targets.flatMap(({group}) => group.instances.map(({arn}) => arn)));
	return others.filter(({instances}) => instances.some(arn => hosts.has(arn)));
}

function senders(cluster: Cluster): Said {
	const others = bystanders(cluster).filter(({kind}) => kind === 'sends');
	return others.length === 0 ? notLookedAt : {verdict: 'warn', finding: 'sends', facts: namesOf(others)};
}

function namesOf(others: ReadonlyArray<Pick<FoundAgent, 'name' | 'image'>>): NonNullable<Finding['facts']> {
	return {names: others.map(({name}) => name), images: [...new Set(others.map(({image}) => image))]};
}

function idOf({kind, cluster, name}: FoundAgent): string {
	return targetId(kind, cluster, name);
}
