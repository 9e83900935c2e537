import type {InstanceRollout, InstanceState} from '../../../domain/choices/problem/rollout.ts';
import {cause} from '../causes/cause.ts';

const states: Readonly<Record<InstanceState, string>> = {
	running: 'running',
	starting: 'starting',
	'checking-health': 'running, health check pending',
	replacing: 'replacing the old Agent',
	waiting: 'waiting',
	draining: "draining, doesn't count",
	failed: 'failed',
};

/** Where one instance stands, with the cause where one is known. */
export function instance(of: InstanceRollout): string {
	return of.cause === undefined ? states[of.state] : `${states[of.state]}: ${cause(of.cause)}`;
}
