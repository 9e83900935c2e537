import type {CommandName} from '../../source/commands/command.ts';
import {flags, flagsAbout} from '../../source/domain/choices/flags.ts';

/** The names of all options. */
export const all = flags.map(({name}) => name);

const statusTakes: readonly string[] =
	'profile assume-role account region cluster check data resolve-tags report demo'.split(' ');

const nextTakes: ReadonlySet<string> = new Set(
	'profile assume-role account region cluster linux service container env answers dry-run write demo'.split(' '),
);

/** What an Agent that is there can get another of. */
const ofUpgrade: ReadonlySet<string> = new Set(['agent-image', 'agent-version', 'pin', 'cpu', 'memory']);

const told = new Set(['json', 'plain', 'screen-reader', 'no-color', 'ascii', 'lang', 'version', 'help']);

/** What each command does nothing with. */
export const refused: Readonly<Record<CommandName, readonly string[]>> = {
	install: [
		'apply',
		'integration-role',
		'check',
		'data',
		'resolve-tags',
		'service',
		'container',
		'allow-downgrade',
		...flagsAbout('code', 'fleet'),
		'allow-apply',
		'delete-revisions',
		'recovery-days',
	],
	upgrade: all.filter(
		name =>
			name === 'existing' ||
			flagsAbout('what', 'key', 'iam', 'estate', 'service', 'removal', 'tools', 'code', 'fleet').includes(name) ||
			(flagsAbout('agent').includes(name) && !ofUpgrade.has(name)),
	),
	status: all.filter(
		name => ![...statusTakes, ...flags.filter(({topic}) => topic === 'look').map(flag => flag.name)].includes(name),
	),
	rollback: all.filter(
		name =>
			flags.every(flag => !(flag.name === name && ['where', 'run', 'look'].includes(flag.topic))) ||
			name === 'existing',
	),
	'rotate-key': [
		...flagsAbout('what', 'agent', 'iam', 'service', 'estate', 'upgrade', 'removal', 'tools', 'code', 'fleet'),
		'existing',
		'site',
	],
	uninstall: [
		...flagsAbout('what', 'key', 'agent', 'iam', 'service', 'estate', 'upgrade', 'tools', 'code', 'fleet'),
		'existing',
		'linux',
		'save-answers',
		'canary',
		'no-wait',
		'no-rollback',
	],
	doctor: [
		'report',
		'service',
		'container',
		'save-answers',
		'dry-run',
		'detailed-exitcode',
		'out',
		'plan',
		'write',
		'yes',
		'replace-instances',
		'canary',
		'concurrency',
		'fail-fast',
		'no-wait',
		'timeout',
		'no-rollback',
		'delete-revisions',
		'recovery-days',
		'apply',
		'integration-role',
		'check',
		'data',
		'resolve-tags',
		'allow-downgrade',
		...flagsAbout('code', 'fleet'),
		'allow-apply',
	],
	iam: [
		'report',
		'out',
		'plan',
		'save-answers',
		'replace-instances',
		'canary',
		'concurrency',
		'fail-fast',
		'no-wait',
		'timeout',
		'no-rollback',
		'check',
		'data',
		'resolve-tags',
		'service',
		'container',
		'allow-downgrade',
		...flagsAbout('code', 'fleet'),
		'allow-apply',
		'delete-revisions',
		'recovery-days',
	],
	flare: [
		'report',
		'service',
		'container',
		'save-answers',
		'detailed-exitcode',
		'out',
		'plan',
		'replace-instances',
		'canary',
		'concurrency',
		'fail-fast',
		'no-wait',
		'timeout',
		'no-rollback',
		'delete-revisions',
		'recovery-days',
		'check',
		'data',
		'resolve-tags',
		'apply',
		'integration-role',
		'allow-downgrade',
		...flagsAbout('code', 'fleet'),
		'allow-apply',
	],
	export: [
		'report',
		...flagsAbout('iam', 'service', 'estate', 'upgrade', 'removal', 'tools', 'fleet'),
		'dry-run',
		'detailed-exitcode',
		'save-answers',
		'plan',
		'write',
		'yes',
		'replace-instances',
		'canary',
		'concurrency',
		'fail-fast',
		'no-wait',
		'timeout',
		'no-rollback',
	],
	// Of `fleet apply`; what the other words take is in `fleet.test.ts`.
	fleet: [
		...flagsAbout('iam', 'service', 'estate', 'upgrade', 'removal', 'tools', 'code'),
		'existing',
		'linux',
		'dry-run',
		'detailed-exitcode',
		'out',
		'plan',
		'write',
		'replace-instances',
		'no-rollback',
		'retain-stacks',
		'drift',
	],
	next: all.filter(name => !nextTakes.has(name) && flagsAbout('look').every(of => of !== name)),
	simulate: all.filter(name => !['demo', 'lang', 'version', 'help'].includes(name)),
	show: all.filter(name => !told.has(name)),
	completion: all.filter(name => !['lang', 'version', 'help'].includes(name)),
	skill: all.filter(name => !['lang', 'version', 'help'].includes(name)),
	mcp: all.filter(
		name =>
			!['profile', 'region', 'assume-role', 'account', 'allow-apply', 'demo', 'lang', 'version', 'help'].includes(
				name,
			),
	),
	help: all.filter(name => !['json', 'lang', 'version', 'help'].includes(name)),
};
