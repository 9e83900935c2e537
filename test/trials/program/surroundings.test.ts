import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import {before, test} from 'node:test';
import {root} from './real-terminal.ts';
import {surroundedBy, surroundingRows} from './surroundings.ts';

const isWhole = process.env.TRIALS === 'all';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

const tried = Object.entries(surroundingRows).filter(([, {isCheap}]) => isWhole || isCheap);

for (const [name, row] of tried) {
	test(`surrounded by ${name}`, async () => {
		deepEqual(await surroundedBy(row), {
			exitCode: row.exitCode,
			isLeft: true,
			isSaid: true,
			strays: 0,
			odd: '',
			last: 'finished',
		});
	});
}
