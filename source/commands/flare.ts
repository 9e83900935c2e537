import {flagsAbout} from '../domain/choices/flags.ts';
import {places, type SetupCommand} from './command.ts';

/** Gathers what support asks for into one file. It takes all answers of an install: its plan is part of it. */
export const flare: SetupCommand = {
	name: 'flare',
	flags: [...flagsAbout('where', 'what', 'key', 'agent', 'look'), 'answers', 'dry-run', 'write', 'yes', 'demo'],
	purpose: 'bundle',
	writes: 'nothing',
	intent: 'install',
	asks: places,
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup flare --cluster shop-prod',
		'npx dd-ecs-setup flare --cluster shop-prod --dry-run',
		'npx dd-ecs-setup flare --demo bad-image',
	],
};
