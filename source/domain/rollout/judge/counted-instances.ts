import type {Instance} from '../../account/instance.ts';
import type {RolloutCounts} from '../../choices/problem/rollout.ts';
import type {Expected, Snapshot} from './expected.ts';

/**
The instances a rollout is judged by: those that are to run it, and of those of which that can't be told the ones where
ECS keeps a task of the service.
*/
export function countedInstances({instances, tasks}: Snapshot, {eligible, untold = []}: Expected): readonly Instance[] {
	const placed = new Set(
		tasks.filter(({lastStatus}) => lastStatus !== 'STOPPED').map(({instanceArn = ''}) => instanceArn),
	);
	const [sure, unsure] = [new Set(eligible), new Set(untold)];
	return instances.filter(({arn}) => sure.has(arn) || (unsure.has(arn) && placed.has(arn)));
}

/** Where it can't be told of some, ECS says how many there are; between two tasks an instance would seem to be gone. */
export function countedByEcs(counts: RolloutCounts, {service}: Snapshot, {untold = []}: Expected): RolloutCounts {
	return untold.length === 0 ? counts : {...counts, total: Math.max(counts.total, service?.desiredCount ?? 0)};
}
