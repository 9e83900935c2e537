import {flagsAbout} from '../domain/choices/flags.ts';
import {places, type SetupCommand} from './command.ts';

/**
Writes files and changes nothing in an account. It asks for no key: code takes it when it is deployed. Of what runs it
needs to know where, and in which form.
*/
export const exporting: SetupCommand = {
	name: 'export',
	flags: [...flagsAbout('where', 'what', 'key', 'agent', 'code', 'look'), 'answers', 'out', 'demo'],
	purpose: 'code',
	writes: 'nothing',
	intent: 'code',
	asks: [...places, 'existing', 'agentContainer', 'takeAgent', 'site', 'features', 'settings', 'format'],
	onlyWith: {format: ['module']},
	given: {flag: 'from', value: 'installed', is: {purpose: 'inventory', asks: [...places, 'format']}},
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup export --cluster shop-prod --format terraform --out infra/datadog',
		'npx dd-ecs-setup export --from installed --cluster payments --format cloudformation --import',
	],
};
