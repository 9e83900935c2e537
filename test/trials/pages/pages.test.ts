import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {before, type TestContext} from 'node:test';
import {root} from '../program/real-terminal.ts';
import {browserFile, openBrowser} from './browser.ts';
import {look, noFaults, walk, type Faults} from './look.ts';
import {madePage} from './made.ts';
import {modes} from './modes.ts';
import {pageRows} from './pages.ts';

const isWhole = process.env.TRIALS === 'all';
const browsers = isWhole && browserFile !== undefined ? [browserFile] : [];
// A folder for pictures of all that is looked at, for whoever looks too.
const photos = process.env.PHOTOS;

if (isWhole && browserFile === undefined) {
	console.log('No page is looked at: no Chromium is installed.');
}

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

for (const browser of browsers) {
	for (const [name, row] of Object.entries(pageRows)) {
		test(`everybody can use a page, by keyboard too, and nothing of it acts: ${name}`, async t => {
			const file = await madePage(row, folderOf(t));
			const opened = await openBrowser(browser);
			t.after(async () => opened.close());
			const seen: Record<string, Faults> = {};
			for (const [how, mode] of Object.entries(row.looks)) {
				const {faults, rules} = await look(opened, file, mode, photoOf(name, how));
				t.diagnostic(`${how}: ${rules} rules of axe had something to judge`);
				seen[how] = faults;
			}

			const walked = await walk(opened, file, modes.light);
			deepEqual(
				{seen, walked},
				{
					seen: Object.fromEntries(Object.keys(row.looks).map(how => [how, noFaults])),
					walked: {unreached: [], unmarked: [], isOut: true},
				},
			);
		});
	}
}

function folderOf(t: TestContext): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'page-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	return folder;
}

function photoOf(name: string, how: string): string | undefined {
	if (photos === undefined) {
		return undefined;
	}

	mkdirSync(photos, {recursive: true});
	return path.join(photos, `${name}, ${how}.png`);
}
