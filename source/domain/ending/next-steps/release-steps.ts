import {newestKnown} from '../../agent/releases/known-releases.ts';
import {again} from '../../choices/invocation.ts';
import {offered} from './next-step.ts';
import type {Steps} from './steps.ts';

/** After a version of the Agent that is not taken, or not there. */
export const releaseSteps: Steps<'downgrade' | 'image-absent' | 'image-unknown'> = {
	downgrade: (problem, run) => [
		...offered({step: 'allow-downgrade'}, run, {'allow-downgrade': true}),
		{step: 'leave-version', command: again(run, {'agent-version': undefined})},
	],
	'image-absent': (problem, run) => offered({step: 'known-version'}, run, {'agent-version': newestKnown.version}),
	'image-unknown': ({why}, run) => [
		...(why === 'private' ? [{step: 'digest-by-hand'} as const] : []),
		{step: 'without-pin', command: again(run, {pin: undefined})},
	],
};
