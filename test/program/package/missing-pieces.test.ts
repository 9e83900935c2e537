import {deepEqual, match, notEqual} from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {after, before, test} from 'node:test';

/*
A package that came down in pieces, or that an update or a cleaned cache takes away during a run: whatever isn't there,
the program says so and doesn't end with 0.
*/
const folder = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-'));
const own = path.join(folder, 'dist');
const env = {...process.env, HOME: folder};

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed']);
	cpSync('dist', own, {recursive: true});
});

after(() => {
	rmSync(folder, {recursive: true, force: true});
});

const isWhole = process.env.TRIALS === 'all';
/** Those that say how a run ends, and what loads them. */
const sample = /^(?:main|run|words|json|help|lines|tables)-/v;

for (const front of ['--json', '--plain']) {
	test(`a piece that is missing is said with ${front}, and the run is no success`, () => {
		const pieces = readdirSync(own).filter(name => name !== 'cli.js' && (isWhole || sample.test(name)));
		notEqual(pieces.length, 0);
		for (const piece of pieces) {
			renameSync(path.join(own, piece), path.join(folder, piece));
			const args = ['install', '--demo', '--dry-run', '--yes', front];
			const run = spawnSync(process.execPath, [path.join(own, 'cli.js'), ...args], {encoding: 'utf8', env});
			renameSync(path.join(folder, piece), path.join(own, piece));
			if (run.stdout.includes('Nothing has been changed: this was a dry run')) {
				continue;
			}

			deepEqual([piece, run.status], [piece, 1]);
			match(run.stdout + run.stderr, /Cannot find module/v, piece);
		}
	});
}

test('a package that goes away after a change began ends the run with 5, and with the account in doubt', async () => {
	const args = ['install', '--demo', '--yes', '--json', '--cluster', 'shop-prod'];
	const run = spawn(process.execPath, [path.join(own, 'cli.js'), ...args], {env});
	let [said, told] = ['', ''];
	run.stderr.on('data', (text: Uint8Array) => {
		said += String(text);
	});
	run.stdout.on('data', (text: Uint8Array) => {
		told += String(text);
		if (told.includes('"change-started"')) {
			rmSync(own, {recursive: true, force: true});
		}
	});
	const {promise, resolve} = Promise.withResolvers<number | undefined>();
	run.on('close', resolve);
	deepEqual([await promise, told.includes('"finished"')], [5, false]);
	match(said, /isn't whole: [^\n]*Cannot find module[^\n]*\nThe account may have been changed\.\n$/v);
});
