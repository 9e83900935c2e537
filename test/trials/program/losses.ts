import {existsSync} from 'node:fs';
import {startReal} from './real-terminal.ts';

/** A command whose reader goes, or whose output finds no room, and how it has to end. */
export type LossRow = {
	readonly name: string;
	readonly args: readonly string[];
	/** The shell's line; the program's own exit code goes into the file `real`. */
	readonly line: string;
	readonly exitCode: number;
	/** The exit code in the journal's last line; none where the command keeps no journal. */
	readonly said: number | undefined;
	readonly isCheap: boolean;
};

const json = ['--demo', '--json'];
const lines = ['--demo'];

const all: readonly LossRow[] = [
	row('JSON, after the first line', json, into('head -1'), 130),
	row('JSON, in the middle of a change', json, into('grep -m1 change-started'), {exitCode: 5, isCheap: true}),
	row('JSON, while watching', json, into('grep -m1 rollout'), 5),
	row('JSON, at the last line', json, into('grep -m1 \'"type":"finished"\''), 0),
	row('lines, after the first', lines, into('head -1'), 130),
	row('lines, in the middle of a change', lines, into('grep -m1 "Store the API key"'), 5),
	row('doctor', ['doctor', ...json], into('head -2'), 130),
	// The policies come at the end, in one piece that a pipe takes whole; what is told besides goes elsewhere.
	row('iam, with a reader of its beginning', ['iam', ...lines], alone('| head -2'), 0),
	row('iam, without a reader', ['iam', ...lines], alone('| true'), 130),
	row('iam on a full disk', ['iam', ...lines], alone('>/dev/full'), {exitCode: 130, isCheap: true}),
	row('iam on a full disk, JSON', ['iam', ...json], full('>'), 130),
	row('iam --apply on a full disk', ['iam', '--apply', '--yes', ...lines], alone('>/dev/full'), 130),
	row('doctor on a full disk', ['doctor', ...lines], full('>'), 130),
	row('help', ['--help'], into('true'), {exitCode: 0, said: undefined}),
	row('a wrong option, JSON', ['--nope', '--json'], into('true'), {exitCode: 2, said: undefined}),
	row('both outputs', json, '{ "$@" 2>&1; echo $? >real; } 2>err | head -1', 130),
	row('JSON on a full disk', json, full('>'), 130),
	row('lines on a full disk', lines, full('>'), {exitCode: 130, isCheap: true}),
	row('help on a full disk', ['--help'], full('>'), {exitCode: 1, said: undefined}),
	row('the version on a full disk', ['--version'], full('>'), {exitCode: 1, said: undefined}),
	// The journal itself finds no room: 512 bytes are full after a few lines, and the limit is of each file.
	row(
		'the journal, JSON',
		json,
		'(ulimit -f 8; "$@" 2>err; echo $? >code) | grep -c journal-lost | grep -qx 1 && cp code real',
		{exitCode: 0, said: undefined},
	),
	row('standard error on a full disk', ['--nope'], full('2>'), {exitCode: 2, said: undefined}),
];

/** Systems without such a device have no other disk that is always full. */
export const lossRows = all.filter(({line}) => !line.includes('/dev/full') || existsSync('/dev/full'));

type End = {readonly exitCode: number; readonly said?: number | undefined; readonly isCheap?: boolean};

/** `end` is the exit code, which the journal has too unless something else is said. */
function row(name: string, args: readonly string[], line: string, end: number | End): LossRow {
	const {exitCode, ...other} = typeof end === 'number' ? {exitCode: end} : end;
	return {name, args, line, exitCode, said: exitCode, isCheap: false, ...other};
}

function into(reader: string): string {
	return `{ "$@" 2>err; echo $? >real; } | ${reader}`;
}

/** What is told besides a document goes elsewhere. */
function alone(where: string): string {
	return `{ "$@" 2>told; echo $? >real; } ${where}`;
}

function full(direction: '>' | '2>'): string {
	return `"$@" 2>err ${direction}/dev/full; echo $? >real`;
}

/** Runs the row's command; standard error has to stay empty. */
export async function lossOf({args, line}: LossRow) {
	// Where it is the whole command line, `--version` is answered without the rest of the program.
	const terminal = startReal({line, args, hasJournal: args[0] !== '--version'});
	try {
		await terminal.ended();
		return {
			// Not 0 where nobody wrote it.
			exitCode: terminal.file('real') === '' ? -1 : Number(terminal.file('real')),
			said: terminal.journal().at(-1)?.exitCode,
			stderr: terminal.file('err'),
		};
	} finally {
		terminal.close();
	}
}
