import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import {before, test} from 'node:test';
import {root} from './real-terminal.ts';
import {endingOf, endingRows, expectedEnding, type EndingRow} from './endings.ts';
import {expectedStopped, startOf, startRows, stoppedOf, stopRows} from './jobs.ts';
import {answersOf, keystrokeRows} from './keystrokes.ts';
import {lossOf, lossRows} from './losses.ts';
import {copiesOf, windowRows} from './windows.ts';

const isWhole = process.env.TRIALS === 'all';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

/** In `npm test`: each way a signal arrives, at the front where it has the furthest to go. */
function isCheap({front, stage, cause, times}: EndingRow): boolean {
	return (
		times === 1 &&
		((front === 'tui' && stage === 'at a question' && cause === 'SIGTERM') ||
			(front === 'json' && stage === 'awaiting the key' && cause === 'SIGHUP') ||
			(front === 'json' && stage === "waiting for a profile's program" && cause === 'SIGTERM'))
	);
}

const signalled = endingRows.filter(row => isWhole || isCheap(row));
const lost = lossRows.filter(row => isWhole || row.isCheap);
const stopped = stopRows.filter(row => isWhole || row.isCheap === true);
const started = startRows.filter(row => isWhole || row.isCheap === true);
const sized = windowRows.filter(row => isWhole || row.isCheap === true);
const typed = keystrokeRows.filter(row => isWhole || row.isCheap === true);

for (const row of signalled) {
	const {front, stage, cause, times} = row;
	test(`${cause}${times === 2 ? ' twice' : ''} while ${stage}, ${front}`, async () => {
		deepEqual(await endingOf(row), expectedEnding(row));
	});
}

for (const row of lost) {
	test(`output is lost: ${row.name}`, async () => {
		deepEqual(await lossOf(row), {exitCode: row.exitCode, said: row.said, stderr: ''});
	});
}

for (const row of typed) {
	test(`keys at ${row.front}: ${row.name}`, async () => {
		deepEqual(await answersOf(row), row.answers);
	});
}

for (const row of stopped) {
	test(`Ctrl+Z and ${row.shell}, ${row.front}`, async () => {
		deepEqual(await stoppedOf(row), expectedStopped(row));
	});
}

for (const row of started) {
	test(`started with ${row.name}`, async () => {
		const {exitCode} = row;
		deepEqual(await startOf(row), {exitCode, last: 'finished', isCooked: true, isCursorShown: true});
	});
}

for (const row of sized) {
	test(`a window is made ${row.name}`, async () => {
		deepEqual(await copiesOf(row), [1, row.isTaken ? 2 : 1, 1, 1]);
	});
}
