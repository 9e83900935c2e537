import {deepEqual, rejects} from 'node:assert/strict';
import test from 'node:test';
import {oneAhead} from '../../../source/aws/reading/one-ahead.ts';

async function* counting(said: string[], count: number, failing?: number) {
	for (let index = 1; index <= count; index += 1) {
		said.push(`asked ${index}`);
		if (index === failing) {
			throw new Error(`no ${index}`);
		}

		yield index;
	}
}

test('the next is asked for before somebody has done with the last, and no more than that', async () => {
	const said: string[] = [];
	for await (const index of oneAhead(counting(said, 3))) {
		said.push(`done ${index}`);
	}

	deepEqual(said, ['asked 1', 'asked 2', 'done 1', 'asked 3', 'done 2', 'done 3']);
});

test('what fails ahead is thrown in its turn', async () => {
	const done: number[] = [];
	await rejects(async () => {
		for await (const index of oneAhead(counting([], 3, 2))) {
			done.push(index);
		}
	}, /no 2/v);
	deepEqual(done, [1]);
});
