import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {again, exchanged, instead, type Changes, type Invocation} from '../../../source/domain/choices/invocation.ts';

const run: Invocation = {
	command: 'install',
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

const line = (changes: Changes) => again(run, changes).slice(2).join(' ');

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
	const changed = line({json: true, yes: undefined, 'execution-role': 'r'});
	deepEqual(
		['--plain', '--yes', '--role-path', '--json', '--execution-role r'].map(word => changed.includes(word)),
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
			again({command: 'install', answers}, {features: change})
				.slice(3)
				.join(' ')
				.replace('--features=', '--features '),
			`--features ${list}`,
		);
	});
}

test('subnets go with the mode that they are for', () => {
	const own: Invocation = {command: 'install', answers: {'network-mode': 'awsvpc', subnets: ['a'], cpu: '100'}};
	deepEqual(
		(['bridge', 'awsvpc'] as const).map(mode => again(own, {'network-mode': mode}).slice(3).join(' ')),
		['--cpu 100 --network-mode bridge', '--cpu 100 --network-mode awsvpc --subnets a'],
	);
});

test('a value that begins with a dash is tied to its option', () => {
	deepEqual(again({command: 'install', answers: {features: '-apm'}}).slice(3), ['--features=-apm']);
});

test('a variable that looks like a secret is not said again', () => {
	const answers = {'env-vars': ['DD_LOG_LEVEL=debug', 'MY_TOKEN=hunter2']};
	deepEqual(again({command: 'install', answers}).slice(3), ['--env-vars', 'DD_LOG_LEVEL=debug']);
});

test('one of several names is exchanged for the one that was meant', () => {
	deepEqual(exchanged(['shop', 'edgy'], 'edgy', 'edge'), ['shop', 'edge']);
	deepEqual(exchanged(undefined, 'edgy', 'edge'), ['edge']);
});
