import type {Cause, InstanceRollout} from '../../choices/problem/rollout.ts';
import {type Failure, alikeInRow} from './failures.ts';

/**
How long something may stand still before it counts, in seconds. An ECS agent reconnects by itself within minutes. What
a deleted service holds is free once its tasks have stopped, each within its `stopTimeout`: 30 s by default, 120 s where
a definition asks for the most that Fargate takes, and ECS tries again some time later.
*/
const patience = {general: 60, disconnected: 300, replaced: 240};

/** So many tasks of one instance in a row that end alike won't end otherwise. */
const attempts = 3;

type Signs = {
	readonly instances: readonly InstanceRollout[];
	/** Failures by instance id, newest first, and all of them. */
	readonly failures: ReadonlyMap<string, readonly Failure[]>;
	readonly all: readonly Failure[];
	readonly isStuck: boolean;
	/** See `Expected`. */
	readonly isReplacing?: boolean | undefined;
	/** Since the deployment began. */
	readonly seconds: number;
};

/**
Our own detector, because the circuit breaker counts no placement and may not watch DAEMON services. It won't get there
by itself when
- nothing runs, and as many tasks ended alike in a row as ECS's own threshold asks for (half of the instances, 3 to
200), some of them twice on one instance: what hit the first attempt alone can pass, as a new role needs time to spread;
or
- every instance that does not run it stands still: no room, port or attribute for it, tasks that ended alike three
times, or a deployment that its percentages dead-lock.
*/
export function isFailing(input: Signs): boolean {
	const counted = input.instances.filter(({state}) => state !== 'draining');
	const missing = counted.filter(({state}) => state !== 'running');
	const row = alikeInRow(input.all);
	const isRepeated = counted.some(({instance}) => (input.failures.get(instance) ?? []).length > 1);
	const isHopeless = missing.length === counted.length && isRepeated && row >= threshold(counted.length);
	return isHopeless || (missing.length > 0 && missing.every(instance => isStill(instance, input)));
}

function threshold(instances: number): number {
	return Math.min(Math.max(Math.ceil(instances / 2), 3), 200);
}

function isStill({instance, state, cause}: InstanceRollout, {failures, isStuck, isReplacing, seconds}: Signs): boolean {
	if (alikeInRow(failures.get(instance) ?? []) >= attempts) {
		return true;
	}

	// Stopping takes as long as the applications need; only a deployment that ECS calls stuck won't end.
	return state === 'replacing'
		? isStuck && seconds >= patience.general
		: state === 'waiting' && cause !== undefined && seconds >= patienceWith(cause, isReplacing);
}

/** A port that somebody else was seen to hold is not the deleted service's. */
function patienceWith(cause: Cause, isReplacing: boolean | undefined): number {
	if (cause.kind === 'agent-disconnected') {
		return patience.disconnected;
	}

	const isPassing = isReplacing === true && cause.kind === 'port-taken' && cause.heldBy === undefined;
	return isPassing ? patience.replaced : patience.general;
}
