import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {commands} from '../source/commands/all.ts';
import {doctor} from '../source/commands/doctor.ts';
import {like, oneOf} from '../source/domain/choices/problem/expected.ts';
import type {UsageFault} from '../source/domain/choices/problem/usage-fault.ts';
import {parse, type Environment, type Options} from '../source/options.ts';
import {typed} from './support/typed-flags.ts';

const worlds = ['shop', 'mixed', 'windows'];

function options(args: readonly string[], environment: Environment = {}): Options {
	const parsed = parse(args, environment, worlds);
	if (parsed.kind !== 'run') {
		throw new Error(JSON.stringify(parsed));
	}

	return parsed.options;
}

function faults(args: readonly string[], environment: Environment = {}): readonly UsageFault[] {
	const parsed = parse(args, environment, worlds);
	return parsed.kind === 'problem' && parsed.problem.code === 'usage' ? parsed.problem.faults : [];
}

test('values can follow an equals sign, and short flags work', () => {
	const {given} = options(['--cluster=shop-prod', '--cluster', 'edge', '-y', '-e', 'DD_A=b', '-e', 'DD_C=d']);
	deepEqual([given.entries.clusters, given.approve], [{entry: ['shop-prod', 'edge'], source: 'flag'}, true]);
	deepEqual(given.entries.settings?.entry, {'env-vars': 'DD_A=b DD_C=d'});
	const {given: spaced} = options(['-e', 'DD_A=b DD_B=c', '-e', 'DD_C=d']);
	deepEqual(spaced.entries.settings?.entry, {'env-vars': 'DD_A=b DD_B=c\nDD_C=d\n'});
});

test('a flag beats the environment', () => {
	const environment = {
		DD_SITE: 'datadoghq.eu',
		DD_ENV: 'prod',
		DD_TAGS: 'a:b',
		DD_ECS_SETUP_FEATURES: 'logs',
		DD_ECS_SETUP_CLUSTER: 'edge',
	};
	const {
		given: {entries},
	} = options(['--site', 'us5.datadoghq.com', '--env', 'test'], environment);
	deepEqual(entries, {
		clusters: {entry: ['edge'], source: 'environment'},
		features: {entry: 'logs', source: 'environment'},
		site: {entry: 'us5.datadoghq.com', source: 'flag'},
		settings: {entry: {env: 'test', 'extra-tags': 'a:b'}, source: 'flag'},
	});
});

test('a key in the environment is sealed, and shows nowhere', () => {
	const {given} = options([], {DD_API_KEY: 'c0ffeec0ffeec0ffeec0ffeec0ffeec0'});
	equal(JSON.stringify(given).includes('c0ffee'), false);
	equal(given.choices.key?.kind === 'given' && given.choices.key.secret.reveal(), 'c0ffeec0ffeec0ffeec0ffeec0ffeec0');
});

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog-a1b2c3';

test('a key can be named by flag or variable, and a flag beats a key in the environment', () => {
	const named = (args: readonly string[], environment: Environment) => {
		const {entries, choices} = options(args, environment).given;
		return [entries.keySource?.entry, entries.key?.entry, choices.key?.kind];
	};

	deepEqual(named([], {DD_API_KEY_SECRET_ARN: arn}), ['secret-arn', arn, undefined]);
	deepEqual(named([], {DD_API_KEY_SSM_PARAMETER: '/datadog/key'}), ['parameter-name', '/datadog/key', undefined]);
	deepEqual(named(['--api-key-secret-arn', arn], {DD_API_KEY: 'c0ffee'}), ['secret-arn', arn, undefined]);
	deepEqual(named([], {DD_API_KEY: 'c0ffee', DD_API_KEY_SECRET_ARN: arn}), [undefined, undefined, 'given']);
});

test('all that is wrong is said at once, with the nearest valid word', () => {
	deepEqual(
		faults([
			'instal',
			'--regoin',
			'us-east-1',
			'--cluster',
			'--api-key',
			'secret',
			'--yes=now',
			'--timeout',
			'soon',
			'--json',
			'--plain',
			'--detailed-exitcode',
		]),
		[
			{kind: 'unknown-command', command: 'instal', nearest: 'install'},
			{kind: 'unknown-flag', flag: '--regoin', nearest: '--region'},
			{kind: 'missing-value', flag: '--cluster'},
			{kind: 'key-on-command-line', flag: '--api-key'},
			{kind: 'unexpected-value', flag: '--yes'},
			{kind: 'contradiction', flags: ['--json', '--plain']},
			{kind: 'lonely-flag', flag: '--detailed-exitcode', needs: '--dry-run'},
			{kind: 'invalid-value', flag: '--timeout', value: 'soon', expected: like('90s', '15m', '1h')},
		],
	);
});

test('a key among the further settings is refused without being repeated', () => {
	deepEqual(faults(['-e', 'DD_API_KEY=c0ffee']), [{kind: 'key-on-command-line', flag: '--env-vars DD_API_KEY'}]);
});

const contradicting: ReadonlyArray<readonly string[]> = [
	['--store-key', '--api-key-secret-arn'],
	['--json', '--screen-reader'],
	['--api-key-stdin', '--api-key-secret-arn'],
	['--api-key-secret-arn', '--api-key-ssm-parameter'],
	['--dry-run', '--no-wait'],
];

for (const pair of contradicting) {
	test(`${pair.join(' and ')} contradict each other`, () => {
		const args = pair.flatMap(flag => typed(flag.slice(2)));
		deepEqual(faults(args), [{kind: 'contradiction', flags: pair}]);
	});
}

test('a key on the command line is refused wherever it stands, and never repeated', () => {
	const key = 'c0ffeec0ffeec0ffeec0ffeec0ffeec0';
	const lines = [
		['--api-key', key],
		['--api-key=' + key],
		['--cluster', '--api-key', key],
		['install', '--dd-api-key', key],
		[key],
		['install', key],
		['--demo', '--key', key],
	];
	deepEqual(
		lines.map(line => [faults(line).length > 0, JSON.stringify(faults(line)).includes(key)]),
		lines.map(() => [true, false]),
	);
});

test('a demo has a world or none', () => {
	deepEqual(
		[
			options(['--demo']),
			options(['--demo', 'mixed']),
			options(['--demo=windows', 'install']),
			options(['install', '--demo', 'shop']),
		].map(({demo, world, said}) => [demo, world, said.demo]),
		[
			[true, undefined, true],
			[true, 'mixed', 'mixed'],
			[true, 'windows', 'windows'],
			[true, 'shop', 'shop'],
		],
	);
	deepEqual(faults(['--demo=mixd']), [
		{
			kind: 'invalid-value',
			flag: '--demo',
			value: 'mixd',
			expected: oneOf(['shop', 'mixed', 'windows']),
			nearest: 'mixed',
		},
	]);
});

test('simulate takes a world', () => {
	deepEqual(
		[
			options(['simulate']).world,
			options(['simulate', 'mixed']).world,
			faults(['simulate', 'mxed']).map(({kind}) => kind),
		],
		[undefined, 'mixed', ['invalid-value']],
	);
});

test('the word behind a command is one that it knows, and no second one stands behind it', () => {
	const names = commands.map(({name}) => name);
	deepEqual(
		[
			options(['help']).word,
			options(['help', 'rotate-key', '--json']).word,
			faults(['help', 'instal']),
			faults(['help', 'install', 'more']).map(({kind}) => kind),
			faults(['doctor', 'more']).map(({kind}) => kind),
			faults(['completion']),
			options(['completion', 'zsh']).word,
		],
		[
			undefined,
			'rotate-key',
			[{kind: 'invalid-value', flag: 'help', value: 'instal', expected: oneOf(names), nearest: 'install'}],
			['invalid-value'],
			['invalid-value'],
			[{kind: 'missing-word', command: 'completion', expected: oneOf(['bash', 'zsh', 'fish', 'powershell'])}],
			'zsh',
		],
	);
});

test('help and version come before faults', () => {
	deepEqual(
		[
			parse(['--help', '--bogus'], {}, worlds).kind,
			parse(['doctor', '-h'], {}, worlds),
			parse(['--version'], {}, worlds).kind,
		],
		['described', {kind: 'described', command: doctor, language: 'en'}, 'version'],
	);
});

test('how to run is read from flags', () => {
	const args = [
		'--timeout',
		'1h30m',
		'--no-rollback',
		'--dry-run',
		'--detailed-exitcode',
		'--plain',
		'--no-color',
		'--ascii',
		'--journal',
		'j',
	];
	const {wait, timeout, rollback, dryRun, detailedExitCode, front, colour, ascii, journal} = options(args);
	deepEqual(
		{wait, timeout, rollback, dryRun, detailedExitCode, front, colour, ascii, journal},
		{
			wait: true,
			timeout: 5400,
			rollback: false,
			dryRun: true,
			detailedExitCode: true,
			front: 'plain',
			colour: false,
			ascii: true,
			journal: 'j',
		},
	);
});

test('a language that is not there is refused when it is asked for by name, and only then', () => {
	const kinds = [['--lang', 'fr'], ['--lang', 'en-GB'], []].map(args =>
		faults(args, {LANG: 'fr_FR.UTF-8'}).map(({kind}) => kind),
	);
	deepEqual(kinds, [['invalid-value'], [], []]);
	deepEqual(faults(['--lang', 'kr']), [
		{kind: 'invalid-value', flag: '--lang', value: 'kr', expected: oneOf(['en', 'ko', 'ja']), nearest: 'ko'},
	]);
});

test('each word too many is refused, whether or not a world was named', () => {
	const tooMany = (args: readonly string[]) => {
		const parsed = parse(args, {}, worlds);
		return parsed.kind === 'problem' && parsed.problem.code === 'usage'
			? parsed.problem.faults.map(fault => [fault.kind, 'value' in fault && fault.value])
			: parsed.kind;
	};

	deepEqual(
		[
			tooMany(['doctor', 'shop', 'b']),
			tooMany(['doctor', '--demo', 'shop', 'b']),
			tooMany(['simulate', 'shop', 'b']),
			tooMany(['help', 'fleet', 'plan', 'b']),
			tooMany(['help', 'fleet', 'plan']),
		],
		[
			[
				['invalid-value', 'shop'],
				['invalid-value', 'b'],
			],
			[['invalid-value', 'b']],
			[['invalid-value', 'b']],
			[['invalid-value', 'b']],
			'run',
		],
	);
});
