import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {before, test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {fingerprint} from '../../source/domain/kit/fingerprint.ts';
import type {JsonObject} from '../../source/domain/kit/json.ts';
import {fileFor} from '../support/answers/saved-plan.ts';

const root = path.join(import.meta.dirname, '../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

type Line = {readonly type: string; readonly [field: string]: unknown};

/** Runs the built program in the folder of a file, without a terminal. */
function run(file: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
	const folder = path.dirname(file);
	const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: folder, ...more},
	});
	return {
		status,
		stdout,
		stderr,
		events: () =>
			stdout
				.trim()
				.split('\n')
				.map(line => JSON.parse(line) as Line),
	};
}

const dryRun = [
	'install',
	'--demo',
	'--cluster',
	'shop-prod',
	'--site',
	'datadoghq.eu',
	'--dry-run',
	'--out',
	'plan.json',
];

function saved(file: string): JsonObject {
	equal(run(file, dryRun).status, 0);
	return JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
}

/** Writes another plan into the file, with a sum that is right. */
function rewritten(file: string, {sum, ...plan}: JsonObject, change: JsonObject): void {
	const whole = {...plan, ...change};
	writeFileSync(file, JSON.stringify({...whole, sum: fingerprint(whole)}));
}

test('a plan is saved, shown as it was reviewed, carried out as it is, and its file fits its schema', t => {
	const file = fileFor(t);
	const dry = run(file, dryRun);
	match(dry.stdout, /Saved the plan in plan\.json[\s\S]*npx dd-ecs-setup install --plan plan\.json/v);
	const plan = JSON.parse(readFileSync(file, 'utf8')) as JsonObject & {
		readonly plan: {readonly changes: Array<Record<string, unknown>>};
	};
	const schemas = ['answers', 'events', 'plan'].map(
		name =>
			JSON.parse(readFileSync(path.join(root, `assets/${name}.schema.json`), 'utf8')) as Record<string, unknown>,
	);
	const ajv = new Ajv2020({strict: false, validateFormats: false});
	for (const [index, name] of ['answers', 'events'].entries()) {
		ajv.addSchema(schemas[index] ?? {}, `${name}.schema.json`);
	}

	const isValid = ajv.compile(schemas[2] ?? {});
	deepEqual([isValid(plan), isValid.errors], [true, null]);

	// All but the end, which a run that only shows has none of.
	const reviewed = (text: string) => /Review\n[\s\S]*?to remove\./v.exec(text)?.[0];
	const shown = run(file, ['show', 'plan.json']);
	deepEqual([shown.status, reviewed(shown.stdout)], [0, reviewed(dry.stdout)]);
	const told = run(file, ['show', 'plan.json', '--json'])
		.events()
		.find(({type}) => type === 'planned');
	deepEqual(told?.plan, plan.plan);

	const applied = run(file, ['--plan', 'plan.json', '--yes', '--json']);
	equal(applied.status, 0);
	const requests = applied.events().flatMap(({type, request}) => (type === 'change-started' ? [request] : []));
	deepEqual(
		requests,
		plan.plan.changes.map(change => (change as {readonly request: Record<string, unknown>}).request),
	);
});

test('variables of the surroundings change nothing of a plan, and neither do they of its file', t => {
	const file = fileFor(t);
	saved(file);
	const around = {DD_SITE: 'datadoghq.com', DD_ENV: 'prod', DD_ECS_SETUP_NETWORK_MODE: 'host', DD_TAGS: 'a:b'};
	equal(run(file, ['--plan', 'plan.json', '--yes', '--json'], around).status, 0);
});

test('what the plan has an answer to can not be given beside it, and all of that is told at once', t => {
	const file = fileFor(t);
	saved(file);
	const {status, stderr} = run(file, ['upgrade', '--plan', 'plan.json', '--site', 'datadoghq.com', '--cluster', 'x']);
	equal(status, 2);
	for (const pair of [/upgrade and --plan/v, /--site and --plan/v, /--cluster and --plan/v]) {
		match(stderr, pair);
	}
});

test('a dry run of a plan says whether it would still be carried out', t => {
	const file = fileFor(t);
	saved(file);
	equal(run(file, ['--plan', 'plan.json', '--dry-run']).status, 0);
});

test('a file that is no plan, or was changed since, is refused as wrong usage', t => {
	const file = fileFor(t);
	const {sum, ...plan} = saved(file);
	for (const text of ['', '{}', '[1]', 'null', '{"sum": 1, "v": 1}', JSON.stringify({...plan, version: '9', sum})]) {
		writeFileSync(file, text);
		for (const args of [
			['--plan', 'plan.json', '--yes'],
			['show', 'plan.json'],
		]) {
			const {status, stderr} = run(file, args);
			equal(status, 2, `${args.join(' ')} of ${text.slice(0, 20)}`);
			match(stderr, /plan\.json: it is (?:empty|no plan of this tool, or was changed since it was saved)/v);
		}
	}

	equal(run(file, ['--plan', 'nowhere.json']).status, 2);
	equal(run(file, ['show']).status, 2);
});

test('a plan that has a page is carried out by a command that tells on it what became of the plan', t => {
	const file = fileFor(t);
	const {stdout} = run(file, [...dryRun, '--report', 'page.html']);
	const [, command = ''] = /npx dd-ecs-setup (?<args>install --plan [^\n]*)/v.exec(stdout) ?? [];
	equal(command, 'install --plan plan.json --report page.html');
	const planned = readFileSync(path.join(path.dirname(file), 'page.html'), 'utf8');
	match(planned, /<code>npx dd-ecs-setup install --plan plan\.json --report page\.html<\/code>/v);
	equal(run(file, [...command.split(' '), '--yes', '--no-wait']).status, 0);
	match(readFileSync(path.join(path.dirname(file), 'page.html'), 'utf8'), /Created daemon service/v);
});

test('a plan whose time is over is shown, and not carried out', t => {
	const file = fileFor(t);
	rewritten(file, saved(file), {expires: '2026-01-02T03:04:05.000Z'});
	const {status, stderr} = run(file, ['--plan', 'plan.json', '--yes']);
	equal(status, 1);
	match(stderr, /it held until 2026-01-02 03:04 UTC[\s\S]*install[^\n]*--dry-run --out plan\.json/v);
	match(run(file, ['--plan', 'plan.json', '--yes', '--lang', 'ko']).stderr, /^\n. 문제: /v);
	const shown = run(file, ['show', 'plan.json']);
	equal(shown.status, 0);
	match(shown.stdout, /It held until 2026-01-02 03:04 UTC/v);
});

test('a plan of another version names the version that carries it out', t => {
	const file = fileFor(t);
	rewritten(file, saved(file), {version: '0.0.9'});
	for (const [args, command] of [
		[['--plan', 'plan.json', '--yes'], /npx dd-ecs-setup@0\.0\.9 --plan plan\.json/v],
		[['show', 'plan.json'], /npx dd-ecs-setup@0\.0\.9 show plan\.json/v],
	] as const) {
		const {status, stderr} = run(file, args);
		equal(status, 1);
		match(stderr, command);
	}
});

test('a plan whose requests are others by now names them, and sends nothing', t => {
	const file = fileFor(t);
	const plan = saved(file) as JsonObject & {readonly plan: {readonly changes: readonly JsonObject[]}};
	const changes = plan.plan.changes.map(change =>
		change.kind === 'create-service'
			? {...change, request: {...(change.request as JsonObject), propagateTags: 'NONE'}}
			: change,
	);
	rewritten(file, plan, {plan: {...plan.plan, changes}});
	const {status, stdout, stderr, events} = run(file, ['--plan', 'plan.json', '--yes', '--json']);
	deepEqual([status, stderr], [1, '']);
	match(stdout, /request for the daemon service datadog-agent \(shop-prod, us-east-1\): changed/v);
	deepEqual(
		events().filter(({type}) => type === 'change-started'),
		[],
	);
});

test('the key stands neither in the file nor in what is said of it', t => {
	const file = fileFor(t);
	const key = 'c0ffee'.repeat(5) + 'c0';
	const args = dryRun.map(arg => arg.replace('datadoghq.eu', 'datadoghq.com'));
	const ran = [run(file, args, {DD_API_KEY: key}), run(file, ['show', 'plan.json'], {DD_API_KEY: key})];
	doesNotMatch(
		ran.map(({stdout, stderr}) => stdout + stderr).join('') + readFileSync(file, 'utf8'),
		new RegExp(key, 'v'),
	);
});

test('a file that can not be written ends the run with 2', t => {
	const file = fileFor(t);
	const {status, stderr, stdout} = run(file, [...dryRun.slice(0, -1), 'no/such/folder/plan.json']);
	equal(status, 2);
	match(stdout + stderr, /--out/v);
});
