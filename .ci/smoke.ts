import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {strict as assert} from 'node:assert';
import {readManifest} from './manifest.ts';

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
	npm('pack', '--pack-destination', folder);
	npm('install', '--prefix', folder, path.join(folder, `dd-ecs-setup-${version}.tgz`));
	for (const node of supported) {
		smoke(node);
	}

	for (const node of tooOld) {
		refuse(node);
	}

	tryOptions();
} finally {
	rmSync(folder, {recursive: true, force: true});
}

function smoke(node: string): void {
	const binary = nodeBinary(node);
	assert.equal(run(binary, '--version').stdout.trim(), version);
	const help = run(binary, '--help');
	assert.equal(help.status, 0, help.stderr);
	assert.match(help.stdout, /--cluster/);

	const install = run(binary, 'install', '--demo', '--yes', '--json');
	assert.equal(install.status, 0, `${install.stdout}\n${install.stderr}`);
	assert.partialDeepStrictEqual(JSON.parse(install.stdout.trimEnd().split('\n').at(-1) ?? ''), {
		type: 'finished',
		exitCode: 0,
	});
	console.log(`Node ${node}: runs.`);
}

function refuse(node: string): void {
	const {status, stdout, stderr} = run(nodeBinary(node), '--version');
	assert.equal(status, 1);
	assert.equal(stdout, '');
	assert.match(stderr, /^dd-ecs-setup needs Node\.js 22 .*npx -p node@24 -p dd-ecs-setup dd-ecs-setup\n$/);
	console.log(`Node ${node}: says that it needs a newer one.`);
}

function tryOptions(): void {
	execFileSync(process.execPath, ['--test', '--test-reporter=dot', 'test/trials/given/options.test.ts'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: {...process.env, PROGRAM: program},
	});
	console.log('Every option and command of the package runs.');
}

function run(node: string, ...args: readonly string[]) {
	const {status, stdout, stderr} = spawnSync(node, [program, ...args], {
		cwd: folder,
		encoding: 'utf8',
		input: '',
		timeout: 120_000,
	});
	return {status, stdout, stderr};
}

// The packages behind the npm package `node`. Installed by name they need no install script.
function nodeBinary(node: string): string {
	const isWindows = process.platform === 'win32';
	const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
	const name = [prefix, isWindows ? 'win' : process.platform, process.arch].join('-');
	const home = path.join(folder, `node-${node}`);
	npm('install', '--prefix', home, `${name}@${node}`);
	return path.join(home, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
}

function npm(...args: readonly string[]): void {
	const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
	const npmProgram = process.env.npm_execpath;
	if (npmProgram === undefined) {
		throw new Error('Start this with npm run pack:smoke.');
	}

	execFileSync(process.execPath, [npmProgram, ...args, ...quiet], {stdio: ['ignore', 'ignore', 'inherit']});
}
