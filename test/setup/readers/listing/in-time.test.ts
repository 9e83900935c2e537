import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {inTime} from '../../../../source/setup/readers/listing/in-time.ts';

/** Gives these at once, and then waits for ever. */
async function* stuckAfter(...items: readonly string[]) {
	yield* items;
	await Promise.withResolvers().promise;
}

async function* slow(...items: readonly string[]) {
	for (const item of items) {
		await setImmediate();
		await setImmediate();
		yield item;
	}
}

const beat = async () => setImmediate();
const never = async () => Promise.withResolvers<undefined>().promise;

async function all(items: AsyncIterable<string>): Promise<string> {
	let got = '';
	for await (const item of items) {
		got += item;
	}

	return got;
}

test('what comes in time is all there is', async () => {
	equal(await all(inTime(slow('a', 'b', 'c'), {beat: never, willDo: () => true})), 'abc');
});

test('what does not come is not waited for longer than two beats', async () => {
	equal(await all(inTime(stuckAfter('a', 'b'), {beat, willDo: () => true})), 'ab');
});

test('as long as what came will not do, more is waited for', async () => {
	const got: string[] = [];
	const items = inTime(slow('a', 'b', 'c', 'd', 'e'), {beat, willDo: () => got.includes('c')});
	for await (const item of items) {
		got.push(item);
	}

	deepEqual(got, ['a', 'b', 'c']);
});
