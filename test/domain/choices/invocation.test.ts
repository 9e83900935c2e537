import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {commands} from '../../../source/commands/all.ts';
import {isSetup} from '../../../source/commands/command.ts';
import {install} from '../../../source/commands/install.ts';
import {rollback} from '../../../source/commands/rollback.ts';
import {uninstall} from '../../../source/commands/uninstall.ts';
import {upgrade} from '../../../source/commands/upgrade.ts';
import type {Changes} from '../../../source/domain/choices/answers.ts';
import {flags} from '../../../source/domain/choices/flags.ts';
import {
	again,
	changed,
	exchanged,
	installing,
	instead,
	isTaken,
	type Invocation,
} from '../../../source/domain/choices/invocation.ts';

const run: Invocation = {
	command: install,
	answers: {
		yes: true,
		plain: true,
		demo: 'shop',
		cluster: ['shop-prod', 'edge'],
		profile: "jo's",
		features: 'default,+logs',
		'role-path': '/team/',
	},
};

const line = (changes: Changes) => changed(run, changes)?.slice(2).join(' ') ?? '';

test('a run is started again with all that was decided in it, in the order of the help', () => {
	equal(
		line({}),
		"install --profile jo's --cluster shop-prod --cluster edge --features default,+logs --role-path /team/ " +
			'--yes --demo shop --plain',
	);
});

test('another command gets what every command takes, and nothing of how the run goes', () => {
	deepEqual(instead(run, 'iam').slice(2, 5), ['iam', '--profile', "jo's"]);
	deepEqual(
		instead(run, 'iam').filter(word => ['--yes', '--demo', '--plain'].includes(word)),
		['--demo', '--plain'],
	);
});

test('an answer is taken back by one that it excludes, or by nothing', () => {
	const other = line({json: true, yes: undefined, 'execution-role': 'r'});
	deepEqual(
		['--plain', '--yes', '--role-path', '--json', '--execution-role r'].map(word => other.includes(word)),
		[false, false, false, true, true],
	);
});

const merged: ReadonlyArray<readonly [given: string | undefined, change: string, list: string]> = [
	[undefined, '-apm,+apm-socket', '-apm,+apm-socket'],
	['default,+logs', '-apm,+apm-socket', 'default,+logs,-apm,+apm-socket'],
	['default,+logs', '-logs', 'default'],
	['default,-apm', '+apm', 'default'],
	['apm,logs', '-apm,+apm-socket', 'logs,+apm-socket'],
	['+logs', '-health-check', '+logs,-health-check'],
	['default,+logs', 'core', 'core'],
];
for (const [given, change, list] of merged) {
	test(`features ${given ?? 'as they are'}, changed by ${change}`, () => {
		const answers = given === undefined ? {} : {features: given};
		equal(
			changed({command: install, answers}, {features: change})
				?.slice(3)
				.join(' ')
				.replace('--features=', '--features '),
			`--features ${list}`,
		);
	});
}

test('subnets go with the mode that they are for', () => {
	const own: Invocation = {command: install, answers: {'network-mode': 'awsvpc', subnets: ['a'], cpu: '100'}};
	deepEqual(
		(['bridge', 'awsvpc'] as const).map(mode => changed(own, {'network-mode': mode})?.slice(3).join(' ')),
		['--cpu 100 --network-mode bridge', '--cpu 100 --network-mode awsvpc --subnets a'],
	);
});

test('a value that begins with a dash is tied to its option', () => {
	deepEqual(again({command: install, answers: {features: '-apm'}}).slice(3), ['--features=-apm']);
});

test('a variable that looks like a secret is not said again', () => {
	const answers = {'env-vars': ['DD_LOG_LEVEL=debug', 'MY_TOKEN=hunter2']};
	deepEqual(again({command: install, answers}).slice(3), ['--env-vars', 'DD_LOG_LEVEL=debug']);
});

test('one of several names is exchanged for the one that was meant', () => {
	deepEqual(exchanged(['shop', 'edgy'], 'edgy', 'edge'), ['shop', 'edge']);
	deepEqual(exchanged(undefined, 'edgy', 'edge'), ['edge']);
});

const outdated = {
	cluster: ['shop'],
	'agent-version': '7.50.0',
	features: 'default,-otlp',
	'allow-downgrade': true,
	yes: true,
} as const;

test('a command is started again with what it takes', () => {
	deepEqual(again({command: upgrade, answers: outdated}).slice(2), [
		'upgrade',
		'--cluster',
		'shop',
		'--agent-version',
		'7.50.0',
		'--yes',
		'--allow-downgrade',
	]);
	deepEqual(again({command: uninstall, answers: outdated}).slice(2), ['uninstall', '--cluster', 'shop', '--yes']);
});

test('what a command takes no option for is changed by an install, with all that it takes', () => {
	deepEqual(changed({command: upgrade, answers: outdated}, {features: '-apm'})?.slice(2), [
		'install',
		'--cluster',
		'shop',
		'--features',
		'default,-otlp,-apm',
		'--agent-version',
		'7.50.0',
	]);
	deepEqual(changed({command: rollback, answers: outdated}, {memory: '1024'})?.slice(2, 5), [
		'install',
		'--cluster',
		'shop',
	]);
});

test('and is not offered where an install is not what the run is for, or where no command takes it', () => {
	deepEqual(
		[
			changed({command: uninstall, answers: outdated}, {features: '-apm'}),
			installing({command: uninstall, answers: outdated}),
			changed({command: rollback, answers: outdated}, {'allow-downgrade': true}),
		],
		[undefined, undefined, undefined],
	);
});

const plannersOfInstall = commands.filter(
	command => isSetup(command) && ['install', 'doctor', 'iam'].includes(command.name),
);
const all: Changes = Object.fromEntries(flags.map(({name}) => [name, 'x']));
for (const {name, flags: taken} of plannersOfInstall) {
	test(`${name} takes all that is handed over to it by another command`, () => {
		const given = instead({...run, answers: all}, name).filter(word => word.startsWith('--'));
		deepEqual(
			given.filter(word => !isTaken(word.slice(2), {flags: taken})),
			[],
		);
	});
}

for (const command of commands) {
	if (!isSetup(command)) {
		continue;
	}

	const {name, flags: taken} = command;
	test(`${name} can be started again elsewhere and on other clusters`, () => {
		deepEqual(
			['profile', 'region', 'cluster', 'demo'].filter(flag => !isTaken(flag, {flags: taken})),
			[],
		);
	});
}
