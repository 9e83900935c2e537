import {flagsAbout} from '../domain/choices/flags.ts';
import {places, type SetupCommand} from './command.ts';

export const rollback: SetupCommand = {
	name: 'rollback',
	flags: flagsAbout('where', 'run', 'look').filter(flag => flag !== 'existing'),
	purpose: 'changes',
	writes: 'plan',
	intent: 'rollback',
	asks: [...places, 'replaceInstances'],
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup rollback',
		'npx dd-ecs-setup rollback --demo upgraded',
		'npx dd-ecs-setup rollback --cluster shop-prod --dry-run',
		'npx dd-ecs-setup rollback --cluster shop-prod --yes --json',
	],
};
