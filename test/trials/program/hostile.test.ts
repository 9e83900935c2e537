import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test, {before} from 'node:test';
import {hostileFronts, hostileRuns, leftBy, type HostileRow} from './hostile.ts';
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
const obeyed = /[\p{Line_Separator}\u{80}-\u{9F}\u{200B}\u{202E}\u{2066}]|\p{Control}\[31mevil|##[a-z]*\[/iv;
const command = /(?<=^|\n)[\t ]*::/v;

for (const row of tried) {
	test(`nothing obeys names of an account: ${row.run}, ${row.front}`, {timeout: 120_000}, async () => {
		const left = Object.entries(await leftBy(row));
		deepEqual(
			{
				obeyed: left.flatMap(([where, text]) => {
					const found = obeyed.exec(text) ?? command.exec(text);
					return found ? [[where, text.slice(Math.max(0, found.index - 60), found.index + 30)]] : [];
				}),
				isTold: left.some(([, text]) => text.includes('EVIL')),
			},
			{obeyed: [], isTold: true},
		);
	});
}
