import {eventCause} from '../classify/event-cause.ts';
import type {Obstacle} from '../../choices/problem/obstacle.ts';
import type {Instance} from '../../account/instance.ts';
import {secondsOf} from '../../kit/instant.ts';
import type {Cause, InstanceRollout, InstanceState} from '../../choices/problem/rollout.ts';
import type {ServiceEvent} from '../../account/service.ts';
import type {Task} from '../../account/task.ts';
import type {InstanceForecast} from '../../plan/forecast/forecast.ts';
import type {Expected} from './expected.ts';
import {failures} from './failures.ts';

/** Without a health check a task counts as healthy 40 s after it runs (ECS, "Deployment circuit breaker"). */
export const settlingSeconds = 40;

export type Look = {
	readonly instance: Instance;
	readonly expected: Expected;
	/** Tasks of the service on this instance. */
	readonly tasks: readonly Task[];
	/** The newest event about it since the service was last steady. */
	readonly event?: ServiceEvent | undefined;
	/** What the plan foresaw of it. */
	readonly foreseen?: InstanceForecast | undefined;
	readonly at: string;
};

/** Where one instance stands, told from the tasks on it; a cause only where it does not come along. */
export function instanceRollout(look: Look): InstanceRollout {
	const {instance} = look;
	const {state, cause} = standing(look);
	const {privateIp} = instance;
	return {instance: instance.id, ...(privateIp !== undefined && {privateIp}), state, ...(cause && {cause})};
}

function standing(look: Look): {readonly state: InstanceState; readonly cause?: Cause | undefined} {
	const {instance, tasks, expected} = look;
	if (instance.status !== 'ACTIVE') {
		return {state: 'draining'};
	}

	const ours = tasks.filter(({taskDefinitionArn}) => taskDefinitionArn === expected.taskDefinition);
	const live = ours
		.filter(task => isLive(task))
		.map(task => liveState(task, look))
		// Two for a moment, when one is replaced: the better one tells where it is going.
		.toSorted((a, b) => rank(a) - rank(b));
	const [best] = live;
	if (best !== undefined) {
		return best === 'failed' ? {state: best, cause: {kind: 'unhealthy', detail: ''}} : {state: best};
	}

	// The old task holds the host ports until it is gone, so ours can't start beside it.
	if (tasks.some(task => isLive(task) || isGoing(task))) {
		return {state: 'replacing'};
	}

	const [failure] = failures(ours);
	return failure ? {state: 'failed', cause: failure.cause} : {state: 'waiting', cause: waitingCause(look)};
}

function isLive({lastStatus, desiredStatus}: Task): boolean {
	return lastStatus !== 'STOPPED' && desiredStatus === 'RUNNING';
}

/** SIGTERM and then up to 30 seconds, or the container's `stopTimeout`. */
function isGoing({lastStatus, desiredStatus}: Task): boolean {
	return desiredStatus === 'STOPPED' && !['STOPPED', 'DELETED'].includes(lastStatus);
}

const states: readonly InstanceState[] = ['running', 'checking-health', 'starting', 'failed'];

function rank(state: InstanceState): number {
	return states.indexOf(state);
}

function liveState(task: Task, {expected, at}: Look): InstanceState {
	if (task.lastStatus !== 'RUNNING') {
		return 'starting';
	}

	if (task.healthStatus === 'UNHEALTHY') {
		return 'failed';
	}

	if (task.healthStatus === 'HEALTHY') {
		return 'running';
	}

	const since = secondsOf(task.startedAt);
	const now = secondsOf(at);
	const isSettled = since !== undefined && now !== undefined && now - since >= settlingSeconds;
	return isSettled && expected.hasHealthCheck !== true ? 'running' : 'checking-health';
}

/** What ECS says of this instance, with what the plan foresaw, because ECS never names who holds a port. */
function waitingCause({instance, event, foreseen: forecast}: Look): Cause | undefined {
	if (!instance.agentConnected) {
		return {kind: 'agent-disconnected', detail: ''};
	}

	const foreseen = forecast?.obstacles.map(obstacle => obstacleCause(obstacle));
	const said = event && eventCause(event.message);
	const matching = foreseen?.find(cause => cause?.kind === said?.kind);
	// ECS doesn't count what a constraint leaves out, and may not count what can't be told: only its own word is one.
	return said
		? {...said, ...matching, detail: said.detail}
		: foreseen?.find(cause => cause !== undefined && cause.kind !== 'constraint');
}

function obstacleCause(obstacle: Obstacle): Cause | undefined {
	switch (obstacle.kind) {
		case 'port': {
			return {
				kind: 'port-taken',
				port: obstacle.port,
				...(obstacle.heldBy !== undefined && {heldBy: obstacle.heldBy}),
				detail: '',
			};
		}

		case 'memory':
		case 'cpu': {
			return {kind: 'no-room', resource: obstacle.kind, detail: ''};
		}

		case 'attribute': {
			return {kind: 'attribute', attribute: obstacle.attribute, detail: ''};
		}

		case 'agent-disconnected': {
			return {kind: 'agent-disconnected', detail: ''};
		}

		case 'constraint':
		case 'untold': {
			return {kind: 'constraint', expression: obstacle.expression, detail: ''};
		}

		// ECS doesn't count these instances.
		case 'runtime-platform':
		case 'status': {
			return undefined;
		}
	}
}
