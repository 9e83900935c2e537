import type {InstanceRollout, Rollout, RolloutCounts} from '../choices/problem/rollout.ts';
import type {Service, ServiceEvent} from '../account/service.ts';
import {secondsOf} from '../kit/instant.ts';
import {eventCause} from './classify/event-cause.ts';
import {countsByEcs, hasSucceededByCounts} from './judge/by-counts.ts';
import {causesOf} from './judge/causes-of.ts';
import {countedByEcs, countedInstances} from './judge/counted-instances.ts';
import type {Expected, Snapshot} from './judge/expected.ts';
import {deploymentStart, failuresOf} from './judge/own-failures.ts';
import {insteadOf} from './judge/instead-of.ts';
import {instanceRollout} from './judge/instance-rollout.ts';
import {isFailing} from './judge/is-failing.ts';
import {signsBy} from './judge/signs-by.ts';
import {hasOtherConstraints, standingStill} from './judge/standing-still.ts';

/** How long ECS may still show the state before our change, in seconds. */
const eventualConsistency = 30;

/** Without any instance to run on, in seconds: ECS agents come back within minutes. */
const patienceWhenEmpty = 300;

/** How long ECS may try an instance that lacks something before the others are enough, in seconds. */
const patienceWithUnfit = 60;

/**
How a DAEMON service's rollout stands. "Stable" is not trusted: a fresh service that wants 0 and runs 0 is stable at
once. It has succeeded when its one deployment is of our revision and complete, and our revision runs healthy on every
instance that is to run it. It was rolled back when another revision came back after ours failed. Where tasks or
instances can't be read, what ECS counts of the service decides, and nothing is said of any instance.
*/
export function judgeRollout(snapshot: Snapshot, expected: Expected): Rollout {
	const {service, at} = snapshot;
	const events = eventsSinceSteady(service?.events ?? []);
	const ours = failuresOf(snapshot, expected);
	// By our own count of hosts: for some seconds the service's desired count is 0.
	const [unread] = snapshot.unread ?? [];
	const relevant = unread ? [] : countedInstances(snapshot, expected);
	const signsOf = signsBy(snapshot.tasks, expected, events);
	const instances = relevant.map(instance => instanceRollout({instance, expected, at, ...signsOf(instance)}));
	const failuresBy = Map.groupBy(ours, ({instance}) => instance);
	const seconds = (secondsOf(at) ?? 0) - (secondsOf(expected.startedAt) ?? 0);
	const still = {
		instances,
		// The run may have begun long before: roles, a deletion that had to end.
		seconds:
			(secondsOf(at) ?? 0) - Math.max(deploymentStart(snapshot, expected), secondsOf(expected.startedAt) ?? 0),
		isReplacing: expected.isReplacing,
		all: ours,
		failures: new Map(relevant.map(({id, arn}) => [id, failuresBy.get(arn) ?? []])),
		isStuck: events.some(({message}) => eventCause(message)?.kind === 'deployment-stuck'),
	};
	const verdict = verdictOf({snapshot, expected, events, seconds, instances, isFailing: isFailing(still)});
	return {
		target: expected.target,
		cluster: expected.cluster,
		region: expected.region,
		service: expected.service,
		kind: 'service',
		taskDefinition: expected.taskDefinition,
		verdict,
		counts: unread ? countsByEcs(snapshot, expected) : countedByEcs(countsOf(instances), snapshot, expected),
		instances,
		// Events of a rollout that went well in the end are still there, and would only alarm.
		causes:
			verdict === 'succeeded'
				? []
				: [
						...standingStill(snapshot, expected),
						...causesOf({instances, failures: ours, events, isUnread: Boolean(unread)}),
					],
		...(unread && {unread}),
		...(verdict === 'superseded' && {instead: insteadOf(service, expected)}),
	};
}

type Evidence = {
	readonly snapshot: Snapshot;
	readonly expected: Expected;
	readonly events: readonly ServiceEvent[];
	readonly seconds: number;
	readonly instances: readonly InstanceRollout[];
	readonly isFailing: boolean;
};

function verdictOf(evidence: Evidence): Rollout['verdict'] {
	const {snapshot, expected, seconds, instances} = evidence;
	const {service} = snapshot;
	if (service?.status !== 'ACTIVE') {
		return seconds < eventualConsistency ? 'going-on' : 'superseded';
	}

	if (service.taskDefinition !== expected.taskDefinition) {
		return elsewhere(service, evidence);
	}

	if (hasOtherConstraints(service, expected) && seconds >= eventualConsistency) {
		return 'superseded';
	}

	const primary = service.deployments.find(({status}) => status === 'PRIMARY');
	// The circuit breaker without roll-back: nothing else will happen by itself.
	if (primary?.rolloutState === 'FAILED') {
		return 'failing';
	}

	// Whatever stands still does so on purpose, until a person or the hook's time ends it.
	if (snapshot.pause) {
		return 'going-on';
	}

	if ((snapshot.unread ?? []).length > 0) {
		return hasSucceededByCounts(service, snapshot, expected) ? 'succeeded' : 'going-on';
	}

	if (hasSucceeded(service, evidence)) {
		return 'succeeded';
	}

	return evidence.isFailing || (isEmpty(instances) && seconds >= patienceWhenEmpty) ? 'failing' : 'going-on';
}

function isEmpty(instances: readonly InstanceRollout[]): boolean {
	return instances.every(({state}) => state === 'draining');
}

/**
Another revision is set: ours failed and was taken back, or somebody deployed after us, or ECS does not show ours yet.
*/
function elsewhere({deployments, events}: Service, {expected, seconds}: Evidence): Rollout['verdict'] {
	const started = secondsOf(expected.startedAt) ?? 0;
	const isRolledBack =
		deployments.some(
			({taskDefinition, rolloutState}) => taskDefinition === expected.taskDefinition && rolloutState === 'FAILED',
		) ||
		deployments.some(({rolloutStateReason = ''}) => rolloutStateReason.includes('rolling back')) ||
		events.some(
			({createdAt, message}) =>
				message.includes('rolling back to deployment') && (secondsOf(createdAt) ?? 0) >= started,
		);
	if (isRolledBack) {
		return 'rolled-back';
	}

	return seconds < eventualConsistency ? 'going-on' : 'superseded';
}

function hasSucceeded(
	{deployments, desiredCount, runningCount, pendingCount}: Service,
	{expected, instances, seconds}: Evidence,
): boolean {
	const [deployment, ...others] = deployments;
	const counted = instances.filter(({state}) => state !== 'draining');
	const short = desiredCount - runningCount;
	// AWS doesn't say whether it counts an instance that lacks an attribute; if so, the deployment never completes.
	const isUnfit = short > 0 && short <= (expected.unfit?.length ?? 0) && seconds >= patienceWithUnfit;
	return (
		// A second deployment means that the old revision still runs somewhere.
		others.length === 0 &&
		deployment?.status === 'PRIMARY' &&
		deployment.taskDefinition === expected.taskDefinition &&
		// Not this alone: with early success criteria ECS says so before every task is replaced.
		(isUnfit || (short === 0 && (deployment.rolloutState ?? 'COMPLETED') === 'COMPLETED')) &&
		pendingCount === 0 &&
		counted.length > 0 &&
		// An equal count of other hosts would not do, and an instance can have come since.
		desiredCount >= counted.length &&
		counted.every(({state}) => state === 'running')
	);
}

/** ECS drops repeats of an event for hours, so an old one still holds until the service was steady again. */
function eventsSinceSteady(events: readonly ServiceEvent[]): readonly ServiceEvent[] {
	const steady = events.findIndex(({message}) => message.includes('has reached a steady state'));
	return steady === -1 ? events : events.slice(0, steady);
}

/** Draining instances never count against us. */
export function countsOf(instances: readonly InstanceRollout[]): RolloutCounts {
	const count = (...states: ReadonlyArray<InstanceRollout['state']>) =>
		instances.filter(({state}) => states.includes(state)).length;
	return {
		running: count('running'),
		starting: count('starting', 'checking-health', 'replacing'),
		waiting: count('waiting'),
		failed: count('failed'),
		total: instances.length - count('draining'),
	};
}
