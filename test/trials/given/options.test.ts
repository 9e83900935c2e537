import {execFileSync} from 'node:child_process';
import {deepEqual, equal} from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {before, describe, type TestContext} from 'node:test';
import {flags, type Flag} from '../../../source/domain/choices/flags.ts';
import {runBuilt as run} from './run-built.ts';
import {commandRows, options, type OptionRow} from './options.ts';

const root = path.join(import.meta.dirname, '../../..');
// Of a package that is installed elsewhere, in `npm run pack:smoke`; else of this tree.
const installed = process.env.PROGRAM;
const isWhole = process.env.TRIALS === 'all';
const isTried = isWhole || installed !== undefined;
const table: readonly Flag[] = flags;

before(() => {
	if (installed === undefined) {
		execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
	}
});

function homeOf(t: TestContext): string {
	const home = mkdtempSync(path.join(tmpdir(), 'options-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	return home;
}

function around(name: string, {command = 'install', beside = [], isAlone}: OptionRow): readonly string[] {
	if (isAlone) {
		return beside;
	}

	const isText = ['json', 'plain', 'screen-reader'].includes(name);
	return [
		command,
		...(name === 'demo' ? [] : ['--demo']),
		...(command === 'install' && !['dry-run', 'detailed-exitcode'].includes(name) ? ['--dry-run'] : []),
		...(isText ? [] : ['--json']),
		...beside,
	];
}

const rows = Object.entries(options);

// Those that go together are tried together, which is all that the time of the package's trial allows.
const alone = rows.filter(([, {isOdd, isAlone}]) => isWhole || (isTried && [isOdd, isAlone].includes(true)));

// Each is a process, and most of its time is waiting.
describe('options', {concurrency: 3}, () => {
	for (const [name, row] of alone) {
		test(
			`the built program takes --${name}, typed or from a file, to the same end`,
			{timeout: 120_000},
			async t => {
				const rest = around(name, row);
				const typed = await run(
					[...rest, `--${name}`, ...(row.value === undefined ? [] : [row.value])],
					homeOf(t),
				);
				deepEqual(
					[typed.exitCode, /tool has a bug|not a function/v.test(typed.said)],
					[row.exitCode ?? 0, false],
					typed.said.slice(-800),
				);
				const isTyped = table.find(flag => flag.name === name)?.isTyped ?? false;
				if (!isWhole || isTyped || row.isAlone) {
					return;
				}

				const home = homeOf(t);
				writeFileSync(path.join(home, 'answers.json'), JSON.stringify({[name]: row.value ?? true}));
				const {exitCode, changes} = await run([...rest, '--answers', 'answers.json'], home);
				deepEqual([exitCode, changes], [typed.exitCode, typed.changes]);
			},
		);
	}

	const valued = isWhole ? rows.filter(([, {value}]) => value !== undefined) : [];

	for (const [name, row] of valued) {
		const isRepeatable = table.find(flag => flag.name === name)?.repeatable ?? false;
		const typed = [
			[`--${name}= `],
			...(isRepeatable ? [] : [[`--${name}=${row.value}`, `--${name}=${row.value}0`]]),
		];
		const orTwice = isRepeatable ? '' : ', or twice';
		test(`the built program refuses --${name} with nothing but a space${orTwice}`, async t => {
			const ended = await Promise.all(typed.map(async args => run([...around(name, row), ...args], homeOf(t))));
			deepEqual(
				ended.map(({exitCode, said}) => [exitCode, /needs a value|takes one value/v.test(said)]),
				typed.map(() => [2, true]),
			);
		});
	}

	for (const [name, args] of isTried ? Object.entries(commandRows) : []) {
		test(`the built program runs ${name}`, async t => {
			equal((await run([name, ...args], homeOf(t))).exitCode, 0);
		});
	}

	test('the built program takes options together, and from the file that it saves to the same plan', async t => {
		const home = homeOf(t);
		const together = rows.filter(([name, {isOdd, isAlone}]) => !isOdd && !isAlone && name !== 'dry-run');
		const args = together.flatMap(([name, {value}]) => [`--${name}`, ...(value === undefined ? [] : [value])]);
		const first = await run(['--demo', '--dry-run', '--json', ...args], home);
		equal(first.exitCode, 0, first.said.slice(-800));
		deepEqual(
			[readdirSync(home).toSorted(), readdirSync(path.join(home, 'plan')).includes('apply.sh')],
			[['journal.ndjson', 'plan', 'plan.html', 'plan.json', 'saved.yml'], true],
		);
		const second = await run(['--demo', '--dry-run', '--json', '--answers', 'saved.yml'], home);
		deepEqual(
			[second.exitCode, second.changes],
			[0, first.changes],
			readFileSync(path.join(home, 'saved.yml'), 'utf8'),
		);
	});
});
