import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {strict as assert} from 'node:assert';
import {readManifest} from './manifest.ts';

type Started = {readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly timeout?: number};
type Ended = {readonly status: unknown; readonly stdout: string; readonly stderr: string};

/*
Packs the program as `npm publish` would, installs the package where nothing else is, and runs it on each Node it
promises to support, and on one that is too old. Every option and command is tried on the package with this Node: what
is not packed is missing there alone.
*/
const supported = ['22', '24', '26'];
const tooOld = ['18', '20'];

process.chdir(path.join(import.meta.dirname, '..'));
const {version} = readManifest('.');
const folder = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-'));
const program = path.join(folder, 'node_modules/dd-ecs-setup/dist/cli.js');

try {
	await npm('pack', '--pack-destination', folder);
	await npm('install', '--prefix', folder, path.join(folder, `dd-ecs-setup-${version}.tgz`));
	// They know nothing of each other, and much of each is waiting.
	await Promise.all([
		...supported.map(async node => smoke(node)),
		...tooOld.map(async node => refuse(node)),
		tryOptions(),
	]);
} finally {
	rmSync(folder, {recursive: true, force: true});
}

async function smoke(node: string): Promise<void> {
	const binary = await nodeBinary(node);
	assert.equal((await run(binary, '--version')).stdout.trim(), version);
	const help = await run(binary, '--help');
	assert.equal(help.status, 0, help.stderr);
	assert.match(help.stdout, /--cluster/);

	const install = await run(binary, 'install', '--demo', '--yes', '--json');
	assert.equal(install.status, 0, `${install.stdout}\n${install.stderr}`);
	assert.partialDeepStrictEqual(JSON.parse(install.stdout.trimEnd().split('\n').at(-1) ?? ''), {
		type: 'finished',
		exitCode: 0,
	});
	console.log(`Node ${node}: runs.`);
}

async function refuse(node: string): Promise<void> {
	const {status, stdout, stderr} = await run(await nodeBinary(node), '--version');
	assert.equal(status, 1);
	assert.equal(stdout, '');
	assert.match(stderr, /^dd-ecs-setup needs Node\.js 22 .*npx -p node@24 -p dd-ecs-setup dd-ecs-setup\n$/);
	console.log(`Node ${node}: says that it needs a newer one.`);
}

async function tryOptions(): Promise<void> {
	const {status, stdout, stderr} = await started(
		[process.execPath, '--test', '--test-reporter=dot', 'test/trials/given/options.test.ts'],
		{cwd: '.', env: {...process.env, PROGRAM: program}},
	);
	assert.equal(status, 0, `${stdout}\n${stderr}`);
	console.log('Every option and command of the package runs.');
}

async function run(node: string, ...args: readonly string[]) {
	return started([node, program, ...args], {cwd: folder, timeout: 120_000});
}

// The packages behind the npm package `node`. Installed by name they need no install script.
async function nodeBinary(node: string): Promise<string> {
	const isWindows = process.platform === 'win32';
	const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
	const name = [prefix, isWindows ? 'win' : process.platform, process.arch].join('-');
	const home = path.join(folder, `node-${node}`);
	await npm('install', '--prefix', home, `${name}@${node}`);
	return path.join(home, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
}

async function npm(...args: readonly string[]): Promise<void> {
	const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
	const npmProgram = process.env.npm_execpath;
	if (npmProgram === undefined) {
		throw new Error('Start this with npm run pack:smoke.');
	}

	const {status, stderr} = await started([process.execPath, npmProgram, ...args, ...quiet], {cwd: '.'});
	assert.equal(status, 0, stderr);
}

/** What a program ends with; nothing comes to its standard input. */
async function started([file, ...args]: readonly [string, ...string[]], options: Started) {
	const {promise, resolve} = Promise.withResolvers<Ended>();
	const child = execFile(file, args, {maxBuffer: Infinity, ...options}, (error, stdout, stderr) => {
		resolve({status: error === null ? 0 : (error.code ?? error.signal), stdout, stderr});
	});
	child.stdin?.end();
	return promise;
}
