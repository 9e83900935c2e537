import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import {runBuilt} from './run-built.ts';
import {saved, savedFeatures} from './saved.ts';

const isWhole = process.env.TRIALS === 'all';
const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

const rows = [...Object.entries(saved), ...savedFeatures];
const tried = rows.filter(([name]) => isWhole || name === 'existing');

for (const [name, {world = 'shop', args, isRefused = false}] of tried) {
	test(`what is saved with ${name} makes the same plan`, {timeout: 120_000}, async t => {
		const home = mkdtempSync(path.join(tmpdir(), 'saved-'));
		t.after(() => {
			rmSync(home, {recursive: true, force: true});
		});
		const around = ['--demo', world, '--dry-run', '--json'];
		const first = await runBuilt([...around, ...args, '--save-answers', 'saved.yml'], home);
		if (isRefused) {
			deepEqual([first.exitCode === 0, existsSync(path.join(home, 'saved.yml'))], [false, false]);
			return;
		}

		const second = await runBuilt([...around, '--answers', 'saved.yml'], home);
		deepEqual([first.exitCode, second.exitCode, second.changes], [0, 0, first.changes], second.said.slice(-800));
	});
}
