import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {terminal, type Seen, type Surroundings} from '../source/terminal.ts';

const screen: Surroundings = {
	environment: {TERM: 'xterm-256color', LANG: 'en_US.UTF-8'},
	inputIsTerminal: true,
	outputIsTerminal: true,
	columns: 100,
	rows: 40,
	wanted: {colour: undefined, ascii: false},
};

type Case = readonly [name: string, surroundings: Partial<Surroundings>, seen: Partial<Seen>];

const cases: readonly Case[] = [
	['a terminal', {}, {front: 'tui', colour: true, ascii: false, motion: true, columns: 100}],
	[
		'--json',
		{wanted: {front: 'json', colour: undefined, ascii: false}},
		{front: 'json', asking: 'nothing', motion: false},
	],
	[
		'--json without a terminal',
		{outputIsTerminal: false, wanted: {front: 'json', colour: undefined, ascii: false}},
		{front: 'json'},
	],
	['output into a pipe', {outputIsTerminal: false}, {front: 'lines', asking: 'nothing', colour: false}],
	['input from a pipe', {inputIsTerminal: false}, {front: 'lines', asking: 'nothing'}],
	['CI', {environment: {CI: 'true', TERM: 'xterm'}}, {front: 'lines', asking: 'nothing'}],
	['CI=false', {environment: {CI: 'false', TERM: 'xterm'}}, {front: 'tui'}],
	[
		'a dumb terminal',
		{environment: {TERM: 'dumb'}},
		{front: 'lines', asking: 'readline', colour: false, motion: false},
	],
	[
		'--screen-reader',
		{wanted: {front: 'screen-reader', colour: undefined, ascii: false}},
		{front: 'lines', asking: 'readline'},
	],
	[
		'INK_SCREEN_READER',
		{environment: {TERM: 'xterm', INK_SCREEN_READER: 'true'}},
		{front: 'lines', asking: 'readline'},
	],
	[
		'--plain',
		{wanted: {front: 'plain', colour: undefined, ascii: false}},
		{front: 'lines', asking: 'inquirer', colour: true},
	],
	[
		'--plain on a dumb terminal',
		{environment: {TERM: 'dumb'}, wanted: {front: 'plain', colour: undefined, ascii: false}},
		{front: 'lines', asking: 'readline'},
	],
	['59 columns', {columns: 59}, {front: 'lines', asking: 'inquirer', columns: 59}],
	['60 columns and 16 rows', {columns: 60, rows: 16}, {front: 'tui'}],
	['15 rows', {rows: 15}, {front: 'lines', asking: 'inquirer'}],
	['a terminal that does not know its size', {columns: undefined, rows: undefined}, {front: 'tui', columns: 80}],
	['a very wide terminal', {columns: 300}, {columns: 112}],
	['NO_COLOR', {environment: {TERM: 'xterm', NO_COLOR: '1'}}, {colour: false}],
	['an empty NO_COLOR', {environment: {TERM: 'xterm', NO_COLOR: ''}}, {colour: true}],
	['NO_COLOR and FORCE_COLOR', {environment: {TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: '1'}}, {colour: false}],
	[
		'FORCE_COLOR into a pipe',
		{environment: {TERM: 'xterm', FORCE_COLOR: '1'}, outputIsTerminal: false},
		{colour: true},
	],
	['FORCE_COLOR=0', {environment: {TERM: 'xterm', FORCE_COLOR: '0'}}, {colour: false}],
	[
		'--no-color',
		{environment: {TERM: 'xterm', FORCE_COLOR: '1'}, wanted: {colour: false, ascii: false}},
		{colour: false},
	],
	['--ascii', {wanted: {colour: undefined, ascii: true}}, {ascii: true}],
	['the console of Linux', {environment: {TERM: 'linux'}}, {ascii: true}],
	['the locale C', {environment: {TERM: 'xterm', LC_ALL: 'C'}}, {ascii: true}],
	[
		'the old console of Windows',
		{platform: 'win32', environment: {}},
		{front: 'lines', asking: 'inquirer', colour: true, ascii: true, motion: false},
	],
	['Windows Terminal', {platform: 'win32', environment: {WT_SESSION: 'a-b'}}, {front: 'tui', ascii: false}],
	['an editor on Windows', {platform: 'win32', environment: {TERM_PROGRAM: 'vscode'}}, {front: 'tui', ascii: false}],
	['ConEmu', {platform: 'win32', environment: {ConEmuANSI: 'ON'}}, {front: 'tui', ascii: false}],
	['ConEmu without ANSI', {platform: 'win32', environment: {ConEmuANSI: 'OFF'}}, {front: 'lines', ascii: true}],
	['Git Bash', {platform: 'win32', environment: {TERM: 'xterm', MSYSTEM: 'MINGW64'}}, {front: 'tui', ascii: false}],
	[
		'--screen-reader in the old console',
		{platform: 'win32', environment: {}, wanted: {front: 'screen-reader', colour: undefined, ascii: false}},
		{front: 'lines', asking: 'readline'},
	],
	[
		'--json in the old console',
		{platform: 'win32', environment: {}, wanted: {front: 'json', colour: undefined, ascii: false}},
		{front: 'json'},
	],
	['no TERM on Linux', {platform: 'linux', environment: {LANG: 'en_US.UTF-8'}}, {front: 'tui', ascii: false}],
];

for (const [name, surroundings, expected] of cases) {
	test(`how it is seen: ${name}`, () => {
		const seen = terminal({...screen, ...surroundings});
		deepEqual({...seen, ...expected}, seen);
	});
}
