import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import {before, test} from 'node:test';
import {root} from '../program/real-terminal.ts';
import {stopRows, stopsOf} from './stopped-removals.ts';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** In `npm test` the one that has the furthest to go. */
const tried = stopRows.filter(
	({world, front, signal, place}) =>
		process.env.TRIALS === 'all' || `${world} ${front} ${signal} ${place}` === 'shared tui SIGINT waiting',
);

for (const row of tried) {
	const {world, front, signal, place} = row;
	test(`${signal} at the ${place} of an uninstall in ${world}, ${front}: the next run ends it`, async () => {
		// A change that was begun is ended: after the last one all is done, and nothing is left to tell of.
		const isOver = place === 'last write';
		deepEqual(await stopsOf(row), {
			stopped: {exitCode: isOver ? 0 : 5, stack: null},
			second: isOver ? [0, 'nothing-to-do', false] : [0, 'done', true],
			third: ['nothing-to-do'],
			found: [],
		});
	});
}
