import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {batches} from '../../../source/setup/choosing/batches.ts';

async function* numbers(count: number, failing?: number) {
	for (let index = 1; index <= count; index += 1) {
		if (index === failing) {
			throw new Error(`no ${index}`);
		}

		yield index;
		if (index % 3 !== 0) {
			continue;
		}

		await setImmediate();
		await setImmediate();
	}
}

const rest = async () => setImmediate();

test('what comes in the rest after the first is handed out with it, and nothing twice', async () => {
	let handed = '';
	for await (const batch of batches(numbers(7), rest)) {
		handed += `${batch.join(' ')}; `;
	}

	equal(handed, '1 2 3; 4 5 6; 7; ');
});

test('a source without anything ends, and a failure comes after what came before it', async () => {
	const handed: number[] = [];
	await rejects(async () => {
		for await (const batch of batches(numbers(9, 5), rest)) {
			handed.push(...batch);
		}
	}, /no 5/v);
	for await (const batch of batches(numbers(0), rest)) {
		handed.push(...batch);
	}

	deepEqual(handed, [1, 2, 3, 4]);
});
