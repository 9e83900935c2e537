import {flagsAbout, type FlagName} from '../domain/choices/flags.ts';
import type {SetupCommand} from './command.ts';

/** What is to become of Agents that are there, and which kind of hosts they are on, matters to plans alone. */
const planned: ReadonlySet<FlagName> = new Set(['existing', 'linux']);

/** What runs where. It asks for nothing but whose account and which regions: the clusters are all, unless named. */
export const status: SetupCommand = {
	name: 'status',
	flags: [
		...flagsAbout('where').filter(name => !planned.has(name)),
		...flagsAbout('estate', 'look'),
		'report',
		'demo',
	],
	purpose: 'estate',
	writes: 'nothing',
	intent: 'install',
	asks: ['credentials', 'regions'],
	checks: 'notable',
	examples: ['npx dd-ecs-setup status', 'npx dd-ecs-setup status --region all --check --json'],
};
