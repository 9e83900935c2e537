import type {Service} from '../../account/service.ts';
import type {RolloutCounts} from '../../choices/problem/rollout.ts';
import {secondsOf} from '../../kit/instant.ts';
import {countedInstances} from './counted-instances.ts';
import type {Expected, Snapshot} from './expected.ts';
import {settlingSeconds} from './instance-rollout.ts';

/** What ECS counts of our revision, where its tasks or instances can't be read. No instance is told of. */
export function countsByEcs({service}: Snapshot, {taskDefinition}: Expected): RolloutCounts {
	const ours = service?.deployments.filter(deployment => deployment.taskDefinition === taskDefinition) ?? [];
	const running = ours.reduce((sum, {runningCount}) => sum + runningCount, 0);
	const starting = ours.reduce((sum, {pendingCount}) => sum + pendingCount, 0);
	const total = service?.desiredCount ?? 0;
	return {running, starting, waiting: Math.max(0, total - running - starting), failed: 0, total};
}

/**
Whether a rollout has succeeded by those counts alone. A fresh service wants 0 and runs 0, so as many as were seen or
foreseen have to be wanted; and what was complete a moment ago may be a task that ends at once.
*/
export function hasSucceededByCounts(service: Service, snapshot: Snapshot, expected: Expected): boolean {
	const [deployment, ...others] = service.deployments;
	const since = secondsOf(deployment?.updatedAt) ?? secondsOf(deployment?.createdAt);
	return (
		others.length === 0 &&
		deployment?.status === 'PRIMARY' &&
		deployment.taskDefinition === expected.taskDefinition &&
		(deployment.rolloutState ?? 'COMPLETED') === 'COMPLETED' &&
		service.pendingCount === 0 &&
		service.runningCount === service.desiredCount &&
		service.desiredCount >= Math.max(1, wanted(snapshot, expected)) &&
		since !== undefined &&
		(secondsOf(snapshot.at) ?? 0) - since >= settlingSeconds
	);
}

function wanted(snapshot: Snapshot, expected: Expected): number {
	return snapshot.unread?.some(({part}) => part === 'instances') === true
		? (expected.forecast?.eligible ?? 0)
		: countedInstances(snapshot, expected).length;
}
