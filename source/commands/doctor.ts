import {flagsAbout} from '../domain/choices/flags.ts';
import {places, type SetupCommand} from './command.ts';

/** Checks what an install with these answers would do: it takes all answers, and nothing that approves or watches. */
export const doctor: SetupCommand = {
	name: 'doctor',
	flags: [...flagsAbout('where', 'what', 'key', 'agent', 'look'), 'answers', 'demo'],
	purpose: 'checks',
	writes: 'nothing',
	intent: 'install',
	asks: places,
	checks: 'all',
	examples: ['npx dd-ecs-setup doctor --cluster shop-prod', 'npx dd-ecs-setup doctor --demo port-taken'],
};
