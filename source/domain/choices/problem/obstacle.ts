import type {HostPort} from '../../account/task.ts';

/** Why the Agent won't run on an instance. CPU in units, memory in MiB. */
export type Obstacle =
	| {readonly kind: 'port'; readonly port: HostPort; readonly heldBy?: string}
	| {readonly kind: 'memory'; readonly needs: number; readonly has: number}
	| {readonly kind: 'cpu'; readonly needs: number; readonly has: number}
	| {readonly kind: 'attribute'; readonly attribute: string}
	| {readonly kind: 'agent-disconnected'}
	| {readonly kind: 'status'; readonly status: string};
