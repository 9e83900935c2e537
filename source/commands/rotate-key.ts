import {flagsAbout} from '../domain/choices/flags.ts';
import {places, type SetupCommand} from './command.ts';

/** Another key for the Agents that are there, and nothing else: sites, features and names stay as each has them. */
export const rotateKey: SetupCommand = {
	name: 'rotate-key',
	flags: [
		...flagsAbout('where').filter(name => name !== 'existing'),
		...flagsAbout('key').filter(name => name !== 'site'),
		...flagsAbout('run', 'look'),
	],
	purpose: 'changes',
	writes: 'plan',
	intent: 'rotation',
	asks: [...places, 'keySource', 'key', 'plainKey', 'replaceInstances', 'approval'],
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup rotate-key --demo installed',
		'npx dd-ecs-setup rotate-key --cluster shop-prod --api-key-stdin --yes < key.txt',
		'npx dd-ecs-setup rotate-key --cluster all --canary shop-staging --dry-run',
	],
};
