import type {Cluster} from '../../account/cluster.ts';
import {intents} from '../../choices/intent.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {jointlyDecided, noCanary, smallestCanary} from '../../choices/wishes/release-wishes.ts';
import {firstBy} from '../../kit/first-by.ts';
import {nearest} from '../../kit/nearest.ts';
import type {Change} from '../change.ts';
import type {Target} from '../plan.ts';
import {servicesOf} from '../services-of.ts';
import {inOrder} from '../../kit/sorted.ts';

/** Ids of targets that go together; each wave waits until the rollouts of the one before have succeeded. */
export type Waves = ReadonlyArray<readonly string[]>;

type Planned = {readonly changes: readonly Change[]; readonly targets: readonly Target[]};

/**
The canary cluster before all others: the one that was named, whether or not it is changed, or the smallest, which costs
the least where the change is a bad one. A name that stands in several regions means each of them. One that an earlier
run began and that does not run yet comes before the smallest, as long as none shows that it can. Nothing where one
cluster alone is changed.
*/
export function wavesOf(
	{changes, targets}: Planned,
	{intent, release}: CompleteChoices,
	clusters: readonly Cluster[],
): Waves | undefined {
	const moving = new Set(changes.map(({target}) => target));
	const changed = targets.filter(({id}) => moving.has(id));
	const {canary: name = intents[intent].hasCanary ? smallestCanary : noCanary} = release;
	if (name === noCanary) {
		return undefined;
	}

	const standing = targets.filter(({id}) => !moving.has(id));
	const first = name === smallestCanary ? (smallest(begunIn(standing, clusters)) ?? smallest(changed)) : undefined;
	const isFirst = ({group}: Target) =>
		first ? group.clusterArn === first.group.clusterArn : name === group.clusterArn || name === group.cluster;
	const canary = targets.filter(target => isFirst(target));
	const others = changed.filter(target => !isFirst(target));
	return canary.length === 0 || others.length === 0
		? undefined
		: [canary.map(({id}) => id), others.map(({id}) => id)];
}

/** Of what stays as it is, what does not run everywhere; nothing where some does, which shows that it can. */
function begunIn(targets: readonly Target[], clusters: readonly Cluster[]): readonly Target[] {
	if (targets.length === 0) {
		return [];
	}

	const byArn = firstBy(clusters, ({arn}) => arn);
	const seen = targets.map(target => ({target, ...countsOf(target, byArn.get(target.group.clusterArn))}));
	return seen.some(({running, missing}) => running > 0 && missing === 0)
		? []
		: seen.filter(({missing}) => missing > 0).map(({target}) => target);
}

function countsOf(target: Target, cluster: Cluster | undefined): {readonly running: number; readonly missing: number} {
	const daemon = cluster?.daemons.find(({arn}) => arn === target.id);
	const services = servicesOf(target, cluster).filter(({status}) => status === 'ACTIVE');
	return {
		running: services.reduce((sum, one) => sum + one.runningCount, daemon?.running ?? 0),
		missing: services.reduce(
			(sum, one) => sum + Math.max(0, one.desiredCount - one.runningCount),
			daemon?.withoutDaemon ?? 0,
		),
	};
}

/** By its instances, and of equal ones the first by name: the same plan each time. */
function smallest(targets: readonly Target[]): Target | undefined {
	const sizes = new Map<string, number>();
	for (const {group} of targets) {
		sizes.set(group.clusterArn, (sizes.get(group.clusterArn) ?? 0) + group.instances.length);
	}

	const size = ({group}: Target) => sizes.get(group.clusterArn) ?? 0;
	const isBefore = (one: Target, other: Target) =>
		size(one) === size(other) ? inOrder(one.group.cluster, other.group.cluster) < 0 : size(one) < size(other);
	let least: Target | undefined;
	for (const target of targets) {
		// A cluster without instances proves nothing.
		if (size(target) > 0 && (!least || isBefore(target, least))) {
			least = target;
		}
	}

	return least;
}

/** A canary that is none of the clusters of the plan would be passed over silently. */
export function canaryRefusal({targets}: Planned, {release: {canary}}: CompleteChoices): Problem | undefined {
	const names = targets.flatMap(({group}) => [group.cluster, group.clusterArn]);
	if (
		canary === undefined ||
		[noCanary, smallestCanary, jointlyDecided].includes(canary) ||
		targets.length === 0 ||
		names.includes(canary)
	) {
		return undefined;
	}

	const there = [...new Set(targets.map(({group}) => group.cluster))].toSorted(inOrder);
	const near = nearest(canary, there);
	return {
		code: 'unknown-cluster',
		cluster: canary,
		regions: [...new Set(targets.map(({group}) => group.region))],
		...(near !== undefined && {nearest: near}),
		unmatched: {kind: 'names', there},
		isCanary: true,
	};
}

/**
The changes of the targets of a wave with all that must be done before them, and with the last wave whatever is left:
by their ids.
*/
export function changesOf(wave: readonly string[], changes: readonly Change[]): ReadonlySet<string> {
	return changesIn(changes)(wave);
}

/** The same for many waves of one plan. */
export function changesIn(changes: readonly Change[]): (wave: readonly string[]) => ReadonlySet<string> {
	const byId = firstBy(changes, ({id}) => id);
	const byTarget = Map.groupBy(changes, ({target}) => target);
	return wave => {
		const wanted = new Set<string>();
		const add = ({id, needs}: Change) => {
			if (wanted.has(id)) {
				return;
			}

			wanted.add(id);
			for (const needed of needs) {
				const change = byId.get(needed);
				if (change) {
					add(change);
				}
			}
		};

		for (const target of wave) {
			for (const change of byTarget.get(target) ?? []) {
				add(change);
			}
		}

		return wanted;
	};
}
