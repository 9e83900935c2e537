import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import type {CauseWords} from './cause-words.ts';

type Exited = Extract<Cause, {kind: 'exited'}>;

const whys: Readonly<Record<Exclude<Exited['why'], 'other'>, CauseWords>> = {
	// "OutOfMemoryError: Container killed due to memory usage", or "container init was OOM-killed".
	'out-of-memory': {
		phrase: 'the Agent was stopped for using too much memory',
		help: [
			'Give the Agent more memory: run the same command again with ',
			part.command('--memory 1024'),
			' or more.',
		],
		fixed: ['What its definition gives it is too little memory.'],
	},
	// Exit code 137, SIGKILL: the kernel's for want of memory, or Docker's after its patience.
	killed: {
		phrase: 'the container was killed (exit code 137)',
		help: [
			"If nobody stopped it, the instance was short of memory; its kernel's log (dmesg) says so. More for the " +
				'Agent: ',
			part.command('--memory 1024'),
			'.',
		],
		fixed: ["If nobody stopped it, the instance was short of memory; its kernel's log (dmesg) says so."],
	},
	// Exit code 139, SIGSEGV.
	crashed: {
		phrase: 'the container crashed (exit code 139, a segmentation fault)',
		help: [
			'Try another release of the image with ',
			part.command('--agent-version'),
			"; docker logs of the container shows where it ended, which Datadog's support asks for.",
		],
		fixed: ["docker logs of the container shows where it ended, which Datadog's support asks for."],
	},
	// Exit code 143, SIGTERM.
	ended: {
		phrase: 'the container was told to end (exit code 143)',
		help: [
			'Nothing to do if the instance was shut down or somebody stopped it: ECS starts it again. Otherwise its ' +
				'last ' +
				'lines tell why (docker logs).',
		],
	},
	// The Agent's container ends at its start, with exit code 1, when DD_API_KEY is empty.
	'no-api-key': {
		phrase: 'the Agent got no API key',
		help: [
			"Check that the secret or parameter isn't empty and holds the key alone; a key inside " +
				'JSON needs :name:: at the end of the ARN.',
		],
	},
	// "exec format error".
	'wrong-architecture': {
		phrase: 'the image is built for another processor',
		help: ['Use an image with a variant for these instances; the default image runs on x86_64 and ARM.'],
	},
};

/** Why a container ended, and what helps. */
export function exitCause({container, exitCode, why}: Exited): CauseWords {
	if (why !== 'other') {
		return whys[why];
	}

	const code = exitCode === undefined ? '' : ` with exit code ${exitCode}`;
	return {
		phrase: `container ${container} ended${code}`,
		help: [`Read its last lines on the instance: docker logs of the newest ${container} container.`],
	};
}
