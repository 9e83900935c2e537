import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {before, test, type TestContext} from 'node:test';

const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** Runs the built program as a step of a job; `files` are those of it that were loaded. */
function step(t: TestContext, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
	const home = mkdtempSync(path.join(tmpdir(), 'runner-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	const file = path.join(home, 'summary.md');
	writeFileSync(file, '');
	const hook = path.join(home, 'hook.mjs');
	// Each file that is loaded is told when the process ends.
	writeFileSync(
		hook,
		String.raw`import {registerHooks} from 'node:module';
import {appendFileSync} from 'node:fs';
registerHooks({load(url, context, next) {
	appendFileSync(${JSON.stringify(path.join(home, 'loaded'))}, url + '\n');
	return next(url, context);
}});
`,
	);
	const {status, stdout, stderr} = spawnSync(
		process.execPath,
		['--import', hook, path.join(root, 'dist/cli.js'), ...args],
		{
			cwd: home,
			encoding: 'utf8',
			env: {
				PATH: process.env.PATH,
				HOME: home,
				CI: 'true',
				GITHUB_ACTIONS: 'true',
				GITHUB_STEP_SUMMARY: file,
				...more,
			},
		},
	);
	const loaded = readFileSync(path.join(home, 'loaded'), 'utf8')
		.trim()
		.split('\n')
		.filter(url => url.startsWith('file:'))
		.map(url => readFileSync(new URL(url), 'utf8'));
	return {
		status,
		stdout,
		stderr,
		summary: readFileSync(file, 'utf8'),
		isRunnerLoaded: loaded.some(text => text.includes('::endgroup::')),
	};
}

const dryRun = ['install', '--demo', '--cluster', 'shop-prod', '--site', 'datadoghq.eu', '--dry-run'];

test('a step folds its log, and has a summary', t => {
	const {status, stdout, summary, isRunnerLoaded} = step(t, dryRun);
	deepEqual([status, isRunnerLoaded], [0, true]);
	match(stdout, /^::group::What is there\n[\s\S]*^::endgroup::\n::group::The plan: 6 to add/mv);
	match(summary, /^## Plan of install\n[\s\S]*```diff\n[\s\S]*^## How it ended\n\nPlanned 6 changes/mv);
});

test('elsewhere nothing of it is loaded or said', t => {
	const {status, stdout, summary, isRunnerLoaded} = step(t, dryRun, {GITHUB_ACTIONS: ''});
	deepEqual([status, summary, isRunnerLoaded], [0, '', false]);
	doesNotMatch(stdout, /^::/mv);
});

test('with --json standard output is that of any run, and the runner hears of a check on standard error', t => {
	const {status, stdout, stderr, summary} = step(t, [...dryRun, '--json']);
	equal(status, 0);
	for (const line of stdout.trim().split('\n')) {
		JSON.parse(line);
	}

	match(stderr, /^::warning title=Instance metadata::/v);
	doesNotMatch(stderr, /group::/v);
	match(summary, /^## Plan of install/v);
});

test('policies that go into a file stay one document', t => {
	const {status, stdout} = step(t, ['iam', '--demo', '--cluster', 'shop-prod', '--site', 'datadoghq.eu']);
	equal(status, 0);
	match(stdout, /^\{/v);
	JSON.parse(stdout);
});

test('wrong usage is an error of the step, in its summary too', t => {
	const {status, stderr, summary} = step(t, ['install', '--demo', '--clutser', 'x']);
	equal(status, 2);
	match(stderr, /^::error title=There's no option --clutser; did you mean --cluster\?::What to do%0A/mv);
	match(summary, /^\*\*Problem: There's no option (?:`--clutser`|--clutser)/v);
});

test('a plan that was saved says so in the summary, with the command that carries it out', t => {
	const {status, summary} = step(t, [...dryRun, '--out', 'plan.json']);
	equal(status, 0);
	match(summary, /^Saved the plan in [\s\S]*\n```\nnpx dd-ecs-setup install --plan plan\.json/mv);
});

test('a check of the estate that finds something is an error of the step', t => {
	const {status, stdout} = step(t, ['status', '--demo', 'drifted', '--check']);
	equal(status, 1);
	match(stdout, /^::error title=/mv);
});
