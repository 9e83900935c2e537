import type {Cluster} from '../../account/cluster.ts';
import {agentVersionTag} from '../../agent/image-facts.ts';
import {isDowngrade} from '../../agent/releases/downgrade.ts';
import type {Downgrade} from '../../choices/problem/downgrade.ts';
import type {Target} from '../plan.ts';
import {imageStep} from './image-step.ts';

/** The targets that would get an older Agent than they have. */
export function downgradesIn(targets: readonly Target[], clusters: readonly Cluster[]): readonly Downgrade[] {
	return targets.flatMap(target => {
		const {group, name} = target;
		const step = imageStep(
			target,
			clusters.find(({arn}) => arn === group.clusterArn),
		);
		return step && isDowngrade(step.before, step.after)
			? [{cluster: group.cluster, service: name, from: versionIn(step.before), to: versionIn(step.after)}]
			: [];
	});
}

/** Both tell a version, or they would not be compared. */
function versionIn(image: string): string {
	return agentVersionTag(image) ?? image;
}
