import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {deepEqual} from 'node:assert/strict';
import test, {before, type TestContext} from 'node:test';
import {emptyAccount, startSecondAws} from '../support/answers/second-aws.ts';
import {compileCache} from '../support/compile-cache.ts';

const root = path.join(import.meta.dirname, '../..');

/** Written when the process ends: what of Node it has loaded. */
const telling = String.raw`process.on('exit', () => { process.stderr.write(process.moduleLoadList.join('\n')); });`;

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** What of these modules of Node the built program loads. */
async function loaded(modules: readonly string[], args: readonly string[], t: TestContext) {
	const aws = await startSecondAws(emptyAccount, t);
	const home = mkdtempSync(path.join(tmpdir(), 'loaded-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	const environment = {
		HOME: home,
		NODE_COMPILE_CACHE: compileCache,
		AWS_EC2_METADATA_DISABLED: 'true',
		AWS_ENDPOINT_URL: aws.url,
		AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
		AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		AWS_REGION: 'us-east-1',
		DD_API_KEY: '0123456789abcdef0123456789abcdef',
		DD_ECS_SETUP_DATADOG_URL: aws.url,
	};
	const command = ['--import', `data:text/javascript,${encodeURIComponent(telling)}`, 'dist/cli.js', ...args];
	// Input from a file, for which Node has a stream of its own.
	const {stderr} = spawn(process.execPath, command, {
		cwd: root,
		env: environment,
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const said = await text(stderr);
	const names = new Set(said.split('\n').map(line => line.replace('NativeModule ', '')));
	return {found: modules.filter(name => names.has(name)), isTold: names.has('fs'), calls: aws.calls.length};
}

test('help opens no file as a stream, nobody by network and no input', async t => {
	const {found, isTold, calls} = await loaded(['http', 'internal/fs/promises', 'crypto', 'undici'], ['--help'], t);
	deepEqual([found, isTold, calls], [[], true, 0]);
});

test('completion speaks to nobody, also for names of clusters and profiles, and reads no command line', async t => {
	const modules = ['http', 'https', 'tls', 'crypto', 'undici', 'child_process'];
	for (const option of ['--cluster', '--profile', '--demo']) {
		const {found, isTold, calls} = await loaded(modules, ['--complete', 'bash', '=', `dd-ecs-setup ${option} `], t);
		deepEqual([found, isTold, calls], [[], true, 0], option);
	}
});

test('a run that speaks to AWS without TLS loads neither that, nor what unpacks, nor web streams', async t => {
	const undici = 'internal/deps/undici/undici';
	const modules = ['https', 'tls', 'zlib', 'http2', 'child_process', 'internal/webstreams/readablestream', undici];
	const {found, isTold, calls} = await loaded(modules, ['--site', 'datadoghq.com', '--yes', '--json'], t);
	deepEqual([found, isTold, calls > 0], [[], true, true]);
});

/** The files of the bundle that a program imports, as Node's compile cache names them in its trace. */
function imported(args: readonly string[], locale: string, t: TestContext): readonly string[] {
	const home = mkdtempSync(path.join(tmpdir(), 'loaded-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	const {stderr} = spawnSync(process.execPath, ['dist/cli.js', ...args], {
		cwd: root,
		encoding: 'utf8',
		env: {
			HOME: home,
			LANG: locale,
			NODE_DEBUG_NATIVE: 'COMPILE_CACHE',
			NODE_COMPILE_CACHE: path.join(home, 'cache'),
		},
	});
	return [...new Set(Array.from(stderr.matchAll(/dist\/(?<name>[\w\-]+)\.js/gv), ({groups}) => groups?.name ?? ''))];
}

test('help alone on the line opens no command line to read, beside another option it does', t => {
	const doesOpen = (...args: readonly string[]) => imported(args, 'C', t).some(name => name.startsWith('main-'));
	deepEqual([doesOpen('--help'), doesOpen('--help', '--yes')], [false, true]);
});

test('what is in English opens no file of another language, and what is in one none of the third', t => {
	const runs = [['--help'], ['status', '--demo', 'installed'], ['install', '--demo', '--site', 'nowhere', '--yes']];
	const ofLanguages = (locale: string) =>
		runs.map(args => {
			const files = imported(args, locale, t);
			return [
				files.some(name => name.startsWith('tables-')),
				['ko', 'ja'].filter(language => files.some(name => name.includes(`-${language}-`))),
			];
		});
	deepEqual(
		ofLanguages('en_US.UTF-8'),
		runs.map(() => [true, []]),
	);
	deepEqual(
		ofLanguages('ko_KR.UTF-8'),
		runs.map(() => [true, ['ko']]),
	);
	deepEqual(
		ofLanguages('ja_JP.UTF-8'),
		runs.map(() => [true, ['ja']]),
	);
});
