import {flagsAbout} from '../domain/choices/flags.ts';
import {places, type SetupCommand} from './command.ts';

/** About an application and not about an Agent, so that it takes nothing that says how an Agent is to be. */
export const next: SetupCommand = {
	name: 'next',
	flags: [
		'profile',
		'assume-role',
		'account',
		'region',
		'cluster',
		'linux',
		...flagsAbout('service', 'look'),
		'env',
		'answers',
		'dry-run',
		'write',
		'demo',
	],
	purpose: 'wiring',
	writes: 'nothing',
	intent: 'install',
	asks: [...places, 'service', 'containers'],
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup next --cluster shop-prod --service storefront',
		'npx dd-ecs-setup next --demo services --service orders --write next-orders',
	],
};
