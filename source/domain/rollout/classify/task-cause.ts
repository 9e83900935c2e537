import type {Cause} from '../../choices/problem/rollout.ts';
import type {Task} from '../../account/task.ts';
import {exitCause, isExit} from './exit-cause.ts';
import {textCause} from './text-cause.ts';

const infrastructure: ReadonlySet<string> = new Set(['SpotInterruption', 'TerminationNotice', 'InfrastructureHealth']);

/** Codes of a task that was stopped because it was to be: replaced, scaled in, or by hand. */
const wanted: ReadonlySet<string> = new Set(['ServiceSchedulerInitiated', 'UserInitiated']);

/**
Why a task stopped, from its reason, then from each container's, then from exit codes. `undefined` for a task that runs
or was stopped on purpose: an unhealthy task is stopped by the scheduler too, but its reason says so.
*/
export function taskCause(task: Task): Cause | undefined {
	if (task.lastStatus !== 'STOPPED') {
		return undefined;
	}

	const {stopCode = '', stoppedReason = ''} = task;
	const texts = [stoppedReason, ...task.containers.map(({reason}) => reason ?? '')].filter(text => text !== '');
	const named = texts.map(text => textCause(text)).find(cause => cause !== undefined);
	if (named && !(named.kind === 'cannot-start' && isExit(named.detail))) {
		return named;
	}

	if (infrastructure.has(stopCode)) {
		return {kind: 'infrastructure', detail: stoppedReason};
	}

	if (wanted.has(stopCode) || stoppedReason.startsWith('Scaling activity')) {
		return undefined;
	}

	const detail = texts.join(': ');
	return exitCause(task) ?? {kind: 'other', detail};
}
