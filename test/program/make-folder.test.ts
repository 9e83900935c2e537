import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {deepEqual, equal, throws} from 'node:assert/strict';
import {levelsOf, makeFolder} from '../../source/program/make-folder.ts';

// A drive that isn't there and a share that doesn't answer can't be made: the search for what is there ends at them.
const rows: ReadonlyArray<readonly [folder: string, levels: readonly string[]]> = [
	[String.raw`C:\a\b`, [String.raw`C:\a\b`, String.raw`C:\a`, 'C:\\']],
	['C:/a/b', ['C:/a/b', 'C:/a', 'C:/']],
	['C:a', ['C:a', 'C:']],
	['Z:\\', ['Z:\\']],
	['a', ['a', '.']],
	[String.raw`..\a`, [String.raw`..\a`, '..', '.']],
	[String.raw`\\files\ops\a`, [String.raw`\\files\ops\a`, `${String.raw`\\files\ops`}\\`]],
	[String.raw`\\files\ops`, [String.raw`\\files\ops`]],
	[String.raw`\\?\C:\a`, [String.raw`\\?\C:\a`, '\\\\?\\C:\\']],
	['', ['', '.']],
];

test('on Windows a folder stands in others up to its drive, its share or the working folder', () => {
	deepEqual(
		rows.map(([folder]) => [folder, levelsOf(folder, path.win32)]),
		rows,
	);
});

test('what is missing of a path is made, and no more', t => {
	const base = mkdtempSync(path.join(tmpdir(), 'folders-'));
	t.after(() => {
		rmSync(base, {recursive: true});
	});
	const folder = path.join(base, 'a', 'b');
	makeFolder(folder, 0o700);
	makeFolder(folder, 0o700);
	equal(statSync(folder).isDirectory(), true);
	throws(() => {
		makeFolder(path.join('/proc/nothing', 'a'));
	}, /ENOENT/v);
});
