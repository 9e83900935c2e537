import {flagsAbout} from '../domain/choices/flags.ts';
import type {SetupCommand} from './command.ts';

/** Takes out what this tool put in. Nothing about an Agent is asked: what is there tells what goes. */
export const uninstall: SetupCommand = {
	name: 'uninstall',
	flags: [
		'profile',
		'assume-role',
		'account',
		'region',
		'cluster',
		...flagsAbout('removal', 'look'),
		'answers',
		'dry-run',
		'detailed-exitcode',
		'out',
		'plan',
		'write',
		'report',
		'yes',
		'replace-instances',
		'concurrency',
		'fail-fast',
		'timeout',
		'demo',
	],
	purpose: 'changes',
	writes: 'plan',
	intent: 'removal',
	// Which kind of hosts they are on doesn't matter to what goes.
	asks: ['credentials', 'regions', 'clusters', 'replaceInstances'],
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup uninstall --cluster shop-prod',
		'npx dd-ecs-setup uninstall --cluster shop-prod --dry-run',
		'npx dd-ecs-setup uninstall --cluster all --region all --delete-revisions --yes',
		'npx dd-ecs-setup uninstall --demo shared',
	],
};
