import {flagsAbout} from '../domain/choices/flags.ts';
import {places, type SetupCommand} from './command.ts';

/**
Takes what an Agent can get another of and nothing else: features, key and names stay as each Agent has them, and nobody
else's is taken over.
*/
export const upgrade: SetupCommand = {
	name: 'upgrade',
	flags: [
		...flagsAbout('where').filter(name => name !== 'existing'),
		'agent-image',
		'agent-version',
		'pin',
		'allow-downgrade',
		'cpu',
		'memory',
		...flagsAbout('run', 'look'),
	],
	purpose: 'changes',
	writes: 'plan',
	intent: 'upgrade',
	asks: [...places, 'release', 'releaseTag', 'replaceInstances', 'canary', 'approval'],
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup upgrade --demo outdated',
		'npx dd-ecs-setup upgrade --cluster shop-prod --agent-version 7.85.4 --pin',
		'npx dd-ecs-setup upgrade --cluster all --canary shop-staging --yes',
	],
};
