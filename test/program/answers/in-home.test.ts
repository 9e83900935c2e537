import {test} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {parse} from '../../../source/options.ts';
import {inHome, withPathsInHome} from '../../../source/program/answers/in-home.ts';

const windows = {home: String.raw`C:\Users\jo`, platform: 'win32'} as const;
const linux = {home: '/home/jo', platform: 'linux'} as const;

// What stands for the home is replaced, and every other path is handed to the system as it was typed.
const rows: ReadonlyArray<readonly [typed: string, onWindows: string, onLinux: string]> = [
	['~', String.raw`C:\Users\jo`, '/home/jo'],
	['~/plan.json', String.raw`C:\Users\jo\plan.json`, '/home/jo/plan.json'],
	['~/a b/plan.json', String.raw`C:\Users\jo\a b\plan.json`, '/home/jo/a b/plan.json'],
	[String.raw`~\out\plan.json`, String.raw`C:\Users\jo\out\plan.json`, String.raw`~\out\plan.json`],
	['~jo/plan.json', '~jo/plan.json', '~jo/plan.json'],
	['./~/plan.json', './~/plan.json', './~/plan.json'],
	['plan~.json', 'plan~.json', 'plan~.json'],
	[String.raw`C:\Users\JO~1\plan.json`, String.raw`C:\Users\JO~1\plan.json`, String.raw`C:\Users\JO~1\plan.json`],
	['C:plan.json', 'C:plan.json', 'C:plan.json'],
	[String.raw`\\files\ops\plan.json`, String.raw`\\files\ops\plan.json`, String.raw`\\files\ops\plan.json`],
	[String.raw`\\?\D:\plan.json`, String.raw`\\?\D:\plan.json`, String.raw`\\?\D:\plan.json`],
	['NUL', 'NUL', 'NUL'],
	['/dev/stdin', '/dev/stdin', '/dev/stdin'],
	['', '', ''],
];

test('a path that begins with ~ is in the home, and any other stays as it was typed', () => {
	deepEqual(
		rows.map(([typed]) => [typed, inHome(typed, windows), inHome(typed, linux)]),
		rows,
	);
});

test('so are all files and the folder of a run', () => {
	const parsed = parse(
		[
			'--dry-run',
			'--out=~/plan.json',
			'--write=~/files',
			'--save-answers=~/answers.yaml',
			'--journal',
			String.raw`~\run.ndjson`,
		],
		{},
		[],
	);
	const options = parsed.kind === 'run' ? withPathsInHome(parsed.options, windows) : undefined;
	deepEqual(
		[options?.out, options?.write, options?.saveAnswers, options?.journal],
		['plan.json', 'files', 'answers.yaml', 'run.ndjson'].map(name => `${windows.home}\\${name}`),
	);
});
