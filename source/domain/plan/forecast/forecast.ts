import type {HostPort} from '../../account/task.ts';
import type {Instance} from '../../account/instance.ts';

/** Why the Agent won't run on an instance. CPU in units, memory in MiB. */
export type Obstacle =
	| {readonly kind: 'port'; readonly port: HostPort; readonly heldBy?: string}
	| {readonly kind: 'memory'; readonly needs: number; readonly has: number}
	| {readonly kind: 'cpu'; readonly needs: number; readonly has: number}
	| {readonly kind: 'attribute'; readonly attribute: string}
	| {readonly kind: 'agent-disconnected'}
	| {readonly kind: 'status'; readonly status: string};

export type InstanceForecast = {readonly instance: Instance; readonly obstacles: readonly Obstacle[]};

/**
Per instance: will it run here, and if not why. `eligible` are those the daemon scheduler counts (ACTIVE, agent connected,
matching constraints); DRAINING ones never count against us.
*/
export type Forecast = {
	readonly instances: readonly InstanceForecast[];
	readonly eligible: number;
	readonly runsOn: number;
};
