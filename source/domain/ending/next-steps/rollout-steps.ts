import type {Cause, Rollout} from '../../choices/problem/rollout.ts';
import {setup, type NextStep} from './next-step.ts';
import type {Steps} from './steps.ts';

/** After a rollout that failed or took too long, a stop, and faults of our own. */
export const rolloutSteps: Steps<'rollout-failed' | 'rollout-timeout' | 'stopped' | 'journal-lost' | 'bug'> = {
	// What somebody deployed since is not ours to mend.
	'rollout-failed': ({rollout}) =>
		rollout.instead ? [{step: 'look-again'}] : [...mending(rollout), {step: 'continue'}],
	'rollout-timeout': ({rollout}) => [...mending(rollout), {step: 'watch-longer', flag: '--timeout 30m'}],
	stopped: () => [{step: 'look-again'}],
	'journal-lost': () => [{step: 'other-journal'}],
	bug: ({journal}) => [{step: 'look-again'}, {step: 'report', journal}],
};

function mending({causes}: Rollout): readonly NextStep[] {
	return causes.flatMap(cause => mend(cause));
}

function mend(cause: Cause): readonly NextStep[] {
	const command = commandFor(cause);
	return [
		...(cause.kind === 'port-taken'
			? [{step: 'use-socket', command: socketInstead(cause.port?.port)} as const]
			: []),
		{step: 'mend-cause', cause, ...(command !== undefined && {command})},
	];
}

function commandFor(cause: Cause): NextStep['command'] {
	if (cause.kind === 'agent-disconnected') {
		return ['sudo', 'systemctl', 'restart', 'ecs'];
	}

	return cause.kind === 'secret' && cause.why === 'denied' ? setup('iam') : undefined;
}

/** The same data through a Unix socket: no port of the host is needed for it. */
function socketInstead(port: number | undefined): NextStep['command'] {
	const list = port === 8125 ? 'default,-dogstatsd,+dogstatsd-socket' : 'default,-apm,+apm-socket';
	return setup('install', '--features', list);
}
