import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {commands} from '../../source/commands/all.ts';
import type {UsageFault} from '../../source/domain/choices/problem/usage-fault.ts';
import {parse, type Environment} from '../../source/options.ts';
import {behind, besides, typed} from '../support/typed-flags.ts';
import {all, refused} from './refused-flags.ts';

for (const {name} of commands) {
	for (const flag of all) {
		const isRefused = refused[name].includes(flag);
		test(`${name} ${isRefused ? 'refuses' : 'takes'} --${flag}`, () => {
			const given = [name, ...behind(name), ...typed(flag, name)];
			deepEqual(
				faults([...given, ...(isRefused ? [] : besides(name, flag))]).map(({kind}) => kind),
				isRefused ? ['flag-of-other-command'] : [],
			);
		});
	}
}

test('a flag of another command is refused with those that take it, and with the nearest that this one takes', () => {
	deepEqual(
		[
			faults(['doctor', '--write', 'D', '--save-answers', 'F', '--yes']),
			faults(['install', '--integration-role', 'X', '--apply', '--dry-run']),
		],
		[
			[
				{
					kind: 'flag-of-other-command',
					flag: '--write',
					command: 'doctor',
					commands: ['install', 'upgrade', 'rollback', 'rotate-key', 'uninstall', 'iam', 'next', 'flare'],
				},
				{
					kind: 'flag-of-other-command',
					flag: '--save-answers',
					command: 'doctor',
					commands: ['install', 'upgrade', 'rollback', 'rotate-key', 'fleet'],
					nearest: '--answers',
				},
				{
					kind: 'flag-of-other-command',
					flag: '--yes',
					command: 'doctor',
					commands: ['install', 'upgrade', 'rollback', 'rotate-key', 'uninstall', 'iam', 'flare', 'fleet'],
				},
			],
			[
				{
					kind: 'flag-of-other-command',
					flag: '--integration-role',
					command: 'install',
					commands: ['iam'],
					nearest: '--assume-role',
				},
				{kind: 'flag-of-other-command', flag: '--apply', command: 'install', commands: ['iam']},
			],
		],
	);
});

test('a world that is simulated can be named as that of a demo is, which its help does not tell', () => {
	const world = (args: readonly string[]) => {
		const parsed = parse(args, {}, ['shop', 'windows']);
		return parsed.kind === 'run' ? parsed.options.world : parsed;
	};

	deepEqual(
		[
			world(['simulate', 'windows']),
			world(['simulate', '--demo', 'windows']),
			world(['simulate', '--demo=windows']),
		],
		['windows', 'windows', 'windows'],
	);
});

test('of a flag of another command nothing else is said, whatever its value, and each once', () => {
	deepEqual(
		[
			faults(['doctor', '--write']),
			faults(['doctor', '--timeout', 'soon', '--timeout=never', '--yes=now']),
			faults(['doctor', '--cluster', '--yes']),
			faults(['simulate', '--json', '--plain', '--site', 'nowhere']),
		].map(list => list.map(fault => `${fault.kind} ${'flag' in fault ? fault.flag : ''}`)),
		[
			['flag-of-other-command --write'],
			['flag-of-other-command --timeout', 'flag-of-other-command --yes'],
			['flag-of-other-command --yes', 'missing-value --cluster'],
			['flag-of-other-command --json', 'flag-of-other-command --plain', 'flag-of-other-command --site'],
		],
	);
});

test('an unknown option is taken for the nearest that the command takes, and never for one that it refuses', () => {
	deepEqual(
		[faults(['iam', '--aply']), faults(['install', '--aply']), faults(['doctor', '--dmo'])],
		[
			[{kind: 'unknown-flag', flag: '--aply', nearest: '--apply'}],
			[{kind: 'unknown-flag', flag: '--aply'}],
			[{kind: 'unknown-flag', flag: '--dmo', nearest: '--demo'}],
		],
	);
});

test('a key on the command line is refused also where its flag is', () => {
	deepEqual(
		faults(['simulate', '-e', 'DD_API_KEY=c0ffee']).map(({kind}) => kind),
		['flag-of-other-command', 'key-on-command-line'],
	);
});

test('what only the policy of the integration asks for is refused without --apply, but a dry run is one anyway', () => {
	deepEqual(
		[faults(['iam', '--yes', '--integration-role', 'Datadog']), faults(['iam', '--dry-run'])],
		[
			[
				{kind: 'lonely-flag', flag: '--integration-role', needs: '--apply'},
				{kind: 'lonely-flag', flag: '--yes', needs: '--apply'},
			],
			[],
		],
	);
});

test('a module of Terraform is refused for another tool', () => {
	deepEqual(faults(['export', '--module', 'datadog', '--format', 'cdk']), [
		{kind: 'contradiction', flags: ['--module', '--format']},
	]);
});

test('a variable that a command has no use for is no fault', () => {
	const environment = {DD_SITE: 'nowhere', DD_ECS_SETUP_FEATURES: 'nothing', DD_API_KEY: 'c0ffee'};
	deepEqual(
		[faults(['simulate'], environment), faults(['doctor'], environment).map(({kind}) => kind)],
		[[], ['invalid-value', 'invalid-value']],
	);
});

test('the examples of each command are command lines that it takes', () => {
	const given = commands.flatMap(({name, examples}) => examples.map(example => ({name, example})));
	deepEqual(
		given.map(({example}) => commandOf(example)),
		given.map(({name}) => name),
	);
});

function commandOf(line: string): string {
	const [, rest = ''] = line.split('npx dd-ecs-setup', 2);
	// What a shell reads a key from is no argument.
	const args = rest
		.replace(/ < .*$/v, '')
		.split(' ')
		.filter(word => word !== '');
	const parsed = parse(args, {}, [
		'shop',
		'shared',
		'port-taken',
		'bad-image',
		'services',
		'upgraded',
		'outdated',
		'installed',
	]);
	return parsed.kind === 'run' ? parsed.options.command.name : JSON.stringify(parsed);
}

function faults(args: readonly string[], environment: Environment = {}): readonly UsageFault[] {
	const parsed = parse(args, environment, []);
	return parsed.kind === 'problem' && parsed.problem.code === 'usage' ? parsed.problem.faults : [];
}
