import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test, {before} from 'node:test';
import {pasteAll} from './hostile-paste.ts';
import {hostileFronts, hostileRuns, leftBy, type HostileRow} from './hostile.ts';
import {screenRows, shownIn} from './hostile-screens.ts';
import {root} from './real-terminal.ts';

const isWhole = process.env.TRIALS === 'all';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

const rows = (Object.keys(hostileRuns) as ReadonlyArray<HostileRow['run']>).flatMap(run =>
	hostileFronts.map((front): HostileRow => ({run, front})),
);
const tried = rows.filter(({run, front}) => isWhole || (run === 'adopting' && front === 'github'));

/** Nothing of our own moves a cursor like this. */
const sign = /[\p{Bidi_Control}\u{80}-\u{9F}\u{200B}\u{2028}\u{2029}]|\p{Control}\[31(?:;53)?m|##[a-z]*\[/iv;
const command = /(?<=^|\n)[\t ]*::/v;
// What this program tells a runner itself; the names have commands without a title.
const foreign = /(?<=^|\n)[\t ]*::(?!group::|endgroup::|(?:error|warning) title=[^\n:]*::)/v;
// A break and a tab stand where JSON and scripts have them.
const control = /[\p{Control}--[\t\n\r]]/v;

function obeyedIn(text: string, signs = [sign, command, control]): string | undefined {
	const found = signs.map(one => one.exec(text)).find(one => one !== null);
	return found ? text.slice(Math.max(0, found.index - 60), found.index + 30) : undefined;
}

for (const row of tried) {
	test(`nothing obeys names of an account: ${row.run}, ${row.front}`, {timeout: 120_000}, async () => {
		const left = await leftBy(row);
		const texts = Object.entries(left);
		const pasted = row.front === 'json' ? pasteAll(left.out ?? '') : undefined;
		deepEqual(
			{
				obeyed: texts.flatMap(([where, text]) => {
					const found = obeyedIn(text, [sign, row.front === 'github' ? foreign : command, control]);
					return found === undefined ? [] : [[where, found]];
				}),
				isTold: texts.some(([, text]) => text.includes('EVIL')),
				bugs: texts.filter(([, text]) => text.includes('has a bug')).map(([where]) => where),
				pasted: {isPwned: pasted?.isPwned ?? false, strangers: pasted?.strangers ?? []},
			},
			{obeyed: [], isTold: true, bugs: [], pasted: {isPwned: false, strangers: []}},
		);
	});
}

/** What the screens send themselves: colours, moves, modes, titles, links and questions. */
const own = /\p{Control}(?:\[[\d:;<=>?]*[ $]?[A-Za-z]|\]\P{Control}*\p{Control}\\?|[78=>])/gv;
// Neither the colours nor the titles of the names.
const carried = /\p{Control}(?:\[31;53m|\]\d;PWN)/v;

const screens = screenRows.filter(({name}) => isWhole || name === 'a read that is refused');
for (const row of screens) {
	test(`no terminal obeys names of an account: ${row.name}, ${row.front}`, {timeout: 120_000}, async () => {
		const {sent, shown, files} = await shownIn(row);
		// A line that a front breaks may begin with anything: no runner of pipelines has a terminal.
		const onScreen = [carried.exec(sent)?.[0], obeyedIn(sent.replaceAll(own, ''), [sign, control])];
		deepEqual(
			{
				obeyed: [...onScreen, ...files.map(text => obeyedIn(text))].filter(Boolean),
				isTold: shown.includes('EVIL-'),
				hasBug: shown.includes('has a bug'),
			},
			{obeyed: [], isTold: true, hasBug: false},
		);
	});
}
