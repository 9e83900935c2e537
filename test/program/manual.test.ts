import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual, equal} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import manifest from '../../package.json' with {type: 'json'};
import {manual} from '../../.ci/bundling/manual.ts';
import {commands} from '../../source/commands/all.ts';
import {featureIds} from '../../source/domain/choices/feature-id.ts';
import {flags} from '../../source/domain/choices/flags.ts';

const root = path.join(import.meta.dirname, '../..');
const page = path.join(root, manifest.man);

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

test('the manual of the package is that of this version, and has every command, option and feature', () => {
	const text = readFileSync(page, 'utf8');
	equal(text, manual(manifest.version));
	const shown = text.replaceAll(String.raw`\-`, '-');
	const names = [...commands.map(({name}) => name), ...flags.map(({name}) => `--${name}`), ...featureIds];
	deepEqual(
		names.filter(name => !shown.includes(String.raw`\fB${name}\fR`)),
		[],
	);
});

test('lines of the manual are macros of man(7) or text that none of them takes', () => {
	const macros = readFileSync(page, 'utf8')
		.split('\n')
		.filter(line => /^['.]/v.test(line))
		.map(line => line.split(' ', 1)[0]);
	deepEqual(new Set(macros), new Set(['.TH', '.SH', '.B', '.TP', '.SS', '.nf', '.fi']));
});

test('mandoc finds no error in the manual', t => {
	const {status, stdout, error} = spawnSync('mandoc', ['-Tlint', '-Werror', page], {encoding: 'utf8'});
	if (error) {
		t.diagnostic('There is no mandoc here.');
		return;
	}

	deepEqual([status, stdout], [0, '']);
});
