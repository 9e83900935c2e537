import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {commands} from '../../source/commands/all.ts';
import {hasFlag} from '../../source/commands/command.ts';
import {flags, type Flag, type FlagName} from '../../source/domain/choices/flags.ts';
import type {UsageFault} from '../../source/domain/choices/problem/usage-fault.ts';
import {parse, type Environment} from '../../source/options.ts';
import {besides, typed} from '../support/typed-flags.ts';

const table: ReadonlyArray<Flag & {readonly name: FlagName}> = flags;
const valued = table.filter(({value}) => value !== undefined);
const single = valued.filter(({repeatable}) => !repeatable);

const onlyOnce: ReadonlySet<string> = new Set(['assume-role', 'canary', 'concurrency']);

function faults(args: readonly string[], environment: Environment = {}): readonly UsageFault[] {
	const parsed = parse(args, environment, ['shop', 'huge']);
	return parsed.kind === 'problem' && parsed.problem.code === 'usage' ? parsed.problem.faults : [];
}

test('how many, which first and which role take one value, and are refused with another one', () => {
	for (const name of ['assume-role', 'canary', 'concurrency'] as const) {
		const option = `--${name}`;
		const [, value = 'shop'] = typed(name);
		const command = commands.find(one => hasFlag(one, name))?.name ?? 'install';
		const repeated = faults([command, option, value, `${option}=other`, ...besides(command, name)]);
		deepEqual(
			repeated.filter(fault => fault.kind === 'repeated'),
			[{kind: 'repeated', flag: option}],
			name,
		);
	}

	deepEqual(
		[
			faults(['--concurrency', '2', '--concurrency', '2']),
			faults(['--yes', '-y', '--json', '--json']),
			faults(['--cluster', 'a', '--cluster', 'b', '-e', 'A=1', '-e', 'B=2', '--profile', 'a', '--profile', 'b']),
			faults(['doctor', '--canary', 'a', '--canary', 'b']).map(({kind}) => kind),
		],
		[[], [], [], ['flag-of-other-command']],
	);
});

test('of any other option that takes one value the last counts, as scripts that append to a command expect', () => {
	for (const {name} of single) {
		const repeated = faults([`--${name}=a`, `--${name}=b`]).filter(fault => fault.kind === 'repeated');
		deepEqual(repeated, onlyOnce.has(name) ? [{kind: 'repeated', flag: `--${name}`}] : [], name);
	}

	const parsed = parse(['--demo', '--timeout', '1m', '--demo', 'huge', '--timeout', '2m'], {}, ['shop', 'huge']);
	deepEqual(parsed.kind === 'run' && [parsed.options.world, parsed.options.said.timeout], ['huge', '2m']);
});

test('spaces and commas alone are no value, for any option that takes one', () => {
	for (const {name} of valued) {
		const command = commands.find(one => hasFlag(one, name))?.name ?? 'install';
		for (const blank of [' ', '\t', ',', ' , ']) {
			deepEqual(
				faults([command, `--${name}=${blank}`]).filter(({kind}) => kind === 'missing-value'),
				[{kind: 'missing-value', flag: `--${name}`}],
				`--${name}='${blank}'`,
			);
		}
	}
});

test('a variable of spaces is told too, unless an option is given in its place', () => {
	deepEqual(
		[
			faults([], {DD_ECS_SETUP_CLUSTER: ' '}),
			faults([], {DD_ENV: '  ', AWS_PROFILE: ' ', DD_ECS_SETUP_CLUSTER: ''}),
			faults(['--cluster', 'a'], {DD_ECS_SETUP_CLUSTER: ' '}),
			faults(['simulate'], {DD_ECS_SETUP_CLUSTER: ' '}),
		],
		[
			[{kind: 'missing-value', flag: 'DD_ECS_SETUP_CLUSTER'}],
			[
				{kind: 'missing-value', flag: 'AWS_PROFILE'},
				{kind: 'missing-value', flag: 'DD_ENV'},
			],
			[],
			[],
		],
	);
});

test('clusters can stand in one value with commas between them', () => {
	const parsed = parse(['--cluster', 'a, b', '--cluster', 'tag:team=web,c'], {}, []);
	const all = ['a', 'b', 'tag:team=web', 'c'];
	deepEqual(parsed.kind === 'run' && [parsed.options.given.entries.clusters?.entry, parsed.options.said.cluster], [
		all,
		all,
	]);
});
