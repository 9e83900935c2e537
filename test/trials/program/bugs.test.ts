import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test, {before} from 'node:test';
import {bugOf, bugRows, earlyBugOf, earlyRows, places} from './bugs.ts';
import {root} from './real-terminal.ts';

const isWhole = process.env.TRIALS === 'all';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

const tried = bugRows.filter(
	({place, front, way}) =>
		isWhole ||
		(place === 'between two writes' && front === 'json' && way === 'request') ||
		(place === 'at the first write' && front === 'tui' && way === 'timer'),
);

for (const row of tried) {
	test(`a bug of ours ${row.place}, ${row.way}, ${row.front}`, async () => {
		const {exitCode} = places[row.place];
		const last = [
			['problem', 'bug'],
			['finished', exitCode],
		];
		deepEqual(await bugOf(row), {
			exitCode,
			journal: last,
			told: last,
			isSaid: true,
			isKeyTold: false,
			stack: '',
			isCooked: true,
			isCursorShown: true,
		});
	});
}

const early = earlyRows.filter(({front}) => isWhole || front === 'json');
for (const row of early) {
	test(`a bug of ours before a run begins, ${row.way}, ${row.front}`, async () => {
		deepEqual(await earlyBugOf(row), {
			exitCode: 1,
			journal: row.hasBegun ? ['problem', 'finished'] : [],
			isSaid: true,
			stack: '',
		});
	});
}
