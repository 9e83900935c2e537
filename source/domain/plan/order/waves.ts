import {intents} from '../../choices/intent.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {unknownCluster} from '../../choices/problem/unknown-cluster.ts';
import {noCanary, smallestCanary} from '../../choices/wishes/release-wishes.ts';
import {firstBy} from '../../kit/first-by.ts';
import type {Change} from '../change.ts';
import type {Target} from '../plan.ts';
import {inOrder} from '../../kit/sorted.ts';

/** Ids of targets that go together; each wave waits until the rollouts of the one before have succeeded. */
export type Waves = ReadonlyArray<readonly string[]>;

type Planned = {readonly changes: readonly Change[]; readonly targets: readonly Target[]};

/**
The canary cluster before all others: the one that was named, whether or not it is changed, or the smallest, which costs
the least where the change is a bad one. Nothing where one cluster alone is changed.
*/
export function wavesOf({changes, targets}: Planned, {intent, release}: CompleteChoices): Waves | undefined {
	const moving = new Set(changes.map(({target}) => target));
	const changed = targets.filter(({id}) => moving.has(id));
	const {canary: name = intents[intent].hasCanary ? smallestCanary : noCanary} = release;
	const isNamed = ({group}: Target) => name === group.cluster || name === group.clusterArn;
	const first =
		name === smallestCanary
			? smallest(changed)
			: name === noCanary
				? undefined
				: targets.find(target => isNamed(target));
	const canary = targets.filter(({group}) => group.clusterArn === first?.group.clusterArn);
	const others = changed.filter(({group}) => group.clusterArn !== first?.group.clusterArn);
	return canary.length === 0 || others.length === 0
		? undefined
		: [canary.map(({id}) => id), others.map(({id}) => id)];
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
		canary === noCanary ||
		canary === smallestCanary ||
		targets.length === 0 ||
		names.includes(canary)
	) {
		return undefined;
	}

	const clusters = targets.map(({group}) => ({arn: group.clusterArn, name: group.cluster, tags: {}}));
	return unknownCluster(canary, clusters, [...new Set(targets.map(({group}) => group.region))]);
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
