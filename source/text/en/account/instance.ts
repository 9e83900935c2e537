import type {InstanceRollout, InstanceState} from '../../../domain/choices/problem/rollout.ts';
import {cause} from '../causes/cause.ts';

const states: Readonly<Record<InstanceState, string>> = {
	running: 'running',
	starting: 'starting',
	// By its health check, or without one when it has run for a while.
	'checking-health': 'running, not yet counted as healthy',
	replacing: 'replacing the old Agent',
	waiting: 'waiting',
	// ECS places no new task on a draining instance, so no rollout waits for it.
	draining: "draining, doesn't count",
	failed: 'failed',
};

/** Where one instance stands, with the cause where one is known. */
export function instance(of: InstanceRollout): string {
	return of.cause === undefined ? states[of.state] : `${states[of.state]}: ${cause(of.cause)}`;
}
