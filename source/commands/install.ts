import {flagsAbout} from '../domain/choices/flags.ts';
import type {SetupCommand} from './command.ts';

export const install: SetupCommand = {
	name: 'install',
	flags: flagsAbout('where', 'what', 'key', 'agent', 'run', 'look'),
	purpose: 'changes',
	writes: 'plan',
	intent: 'install',
	asks: 'everything',
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup',
		'npx dd-ecs-setup install --demo',
		'npx dd-ecs-setup install --cluster shop-prod --features default,+logs --dry-run',
		'DD_API_KEY=... npx dd-ecs-setup install --cluster shop-prod --yes --json',
	],
};
