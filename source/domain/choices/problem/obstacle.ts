import type {HostPort} from '../../account/task.ts';
import type {Untold} from './untold.ts';

/**
Why the Agent won't run on an instance. CPU in units, memory in MiB. `untold`: ECS may or may not want it there, by an
expression that can't be evaluated.
*/
export type Obstacle =
	| {readonly kind: 'port'; readonly port: HostPort; readonly heldBy?: string}
	| {readonly kind: 'memory'; readonly needs: number; readonly has: number}
	| {readonly kind: 'cpu'; readonly needs: number; readonly has: number}
	| {readonly kind: 'attribute'; readonly attribute: string}
	| {readonly kind: 'constraint'; readonly expression: string}
	| {readonly kind: 'untold'; readonly expression: string; readonly why: Untold}
	| {readonly kind: 'runtime-platform'; readonly needs: string; readonly has: string}
	| {readonly kind: 'agent-disconnected'}
	| {readonly kind: 'status'; readonly status: string};
