import {execFileSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test, {before} from 'node:test';
import {root} from '../program/real-terminal.ts';
import {followed, lookedOn, signedOutRows} from './signed-out.ts';

const isWhole = process.env.TRIALS === 'all';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

const tried = signedOutRows.filter(({isCheap}) => isWhole || isCheap);

for (const {follower, source, isAsked} of tried) {
	const how = isAsked ? 'a person signs in again' : 'the next ones come without a word';
	test(`keys of a ${source} end while a ${follower} follows: ${how}`, async () => {
		deepEqual(await followed(follower, source), {
			exitCode: 0,
			isCooked: true,
			// By the flag, and by a person.
			asked: isAsked ? ['profile:work', 'profile:work'] : ['profile:work'],
		});
	});
}

test('keys of a file end while somebody looks at what runs where: they sign in again', async () => {
	deepEqual(await lookedOn(), {exitCode: 0, isCooked: true, asked: ['profile:work', 'profile:work']});
});
