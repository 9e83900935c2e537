import type {Cluster} from '../../account/cluster.ts';
import {agentVersionTag} from '../../agent/image-facts.ts';
import {isDowngrade} from '../../agent/releases/downgrade.ts';
import type {Downgrade} from '../../choices/problem/downgrade.ts';
import {runsInstead} from '../../found/runs-instead.ts';
import {firstBy} from '../../kit/first-by.ts';
import {revisionBefore} from '../exposed.ts';
import type {Target} from '../plan.ts';
import {targetKind} from '../target-id.ts';
import {imageStep} from './image-step.ts';

/** The targets that would get an older Agent than runs in them; one that never came up is nothing to lose. */
export function downgradesIn(targets: readonly Target[], clusters: readonly Cluster[]): readonly Downgrade[] {
	const read = firstBy(clusters, ({arn}) => arn);
	return targets.flatMap(target => {
		const {group, name} = target;
		const cluster = read.get(group.clusterArn);
		const step = imageStep(target, cluster);
		if (!step) {
			return [];
		}

		const there = (cluster && imagesInstead(target, cluster)) ?? [step.before];
		const before = there.find(one => isDowngrade(one, step.after));
		return before === undefined
			? []
			: [{cluster: group.cluster, service: name, from: versionIn(before), to: versionIn(step.after)}];
	});
}

function imagesInstead(target: Target, cluster: Cluster): readonly string[] | undefined {
	const {name, container, group} = target;
	const {arn: taskDefinitionArn} = revisionBefore(target, cluster) ?? {};
	return taskDefinitionArn === undefined
		? undefined
		: runsInstead({kind: targetKind(group), name, taskDefinitionArn, container}, cluster);
}

/** Both tell a version, or they would not be compared. */
function versionIn(image: string): string {
	return agentVersionTag(image) ?? image;
}
