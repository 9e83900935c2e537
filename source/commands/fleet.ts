import {flagsAbout, type FlagName} from '../domain/choices/flags.ts';
import type {FleetAction} from '../domain/choices/wishes/fleet-wishes.ts';
import type {FleetCommand} from './command.ts';

/** By which account, and which set. */
const set: readonly FlagName[] = [
	'profile',
	'stack-set',
	'home-region',
	'delegated-admin',
	'demo',
	...flagsAbout('look'),
];

/** How an operation of CloudFormation goes over its accounts and regions. */
const pace: readonly FlagName[] = ['failure-tolerance', 'parallel-regions', 'concurrency', 'fail-fast'];

/** Which of the places are meant; of a removal without them all. */
const some: readonly FlagName[] = ['account', 'region'];

/** What a model account is asked about, as an install is; what depends on a single account's clusters is not. */
const planning: readonly FlagName[] = [
	...set,
	...pace,
	...flagsAbout('what', 'key', 'agent'),
	'assume-role',
	...some,
	'cluster',
	'organizational-unit',
	'targets',
	'permission-model',
	'administration-role',
	'stack-role',
	'auto-deployment',
	'replace-key',
	'canary',
	'answers',
	'save-answers',
	'report',
];

const asks = ['credentials', 'regions', 'site', 'keySource', 'key', 'features', 'settings', 'plainKey'] as const;

const byWord: Readonly<Record<FleetAction, Pick<FleetCommand, 'flags' | 'writes' | 'asks'>>> = {
	plan: {flags: [...planning, 'detailed-exitcode'], writes: 'nothing', asks},
	apply: {flags: [...planning, 'no-wait', 'timeout', 'yes'], writes: 'plan', asks},
	status: {flags: [...set, 'check', 'drift', 'timeout', 'report'], writes: 'nothing', asks: ['credentials']},
	// Whoever doesn't wait for its stacks to go can't have the set deleted behind them.
	remove: {
		flags: [...set, ...pace, ...some, 'retain-stacks', 'timeout', 'yes', 'report'],
		writes: 'plan',
		asks: ['credentials'],
	},
};

/** The engine is CloudFormation's; a removal takes the set's stacks, which take what they made. */
export const fleet: FleetCommand = {
	name: 'fleet',
	word: 'fleet-action',
	needsWord: true,
	purpose: 'fleet',
	...byWord.apply,
	action: 'apply',
	flags: [...new Set(Object.values(byWord).flatMap(({flags}) => flags))],
	byWord,
	intent: 'install',
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup fleet plan --organizational-unit ou-ab12-11111111 --region us-east-1 --cluster prod-*',
		'DD_API_KEY=... npx dd-ecs-setup fleet apply --targets accounts.yaml --canary 111122223333',
		'npx dd-ecs-setup fleet status --check --drift',
		'npx dd-ecs-setup fleet remove',
	],
};
