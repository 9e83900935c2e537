import {deepEqual, rejects} from 'node:assert/strict';
import test from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {asTold} from '../../../../source/setup/readers/listing/as-told.ts';

async function all<Item>(source: AsyncIterable<Item>): Promise<readonly Item[]> {
	const items: Item[] = [];
	const iterator = source[Symbol.asyncIterator]();
	for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
		items.push(next.value);
	}

	return items;
}

test('what is told comes before the result', async () => {
	const told = asTold<string>(async tell => {
		tell('first page');
		await setImmediate();
		tell('second page');
		await setImmediate();
		return 'whole';
	});
	deepEqual(await all(told), ['first page', 'second page', 'whole']);
});

test('of what nobody took in time only the last is given', async () => {
	const told = asTold<number>(async tell => {
		for (const page of [1, 2, 3]) {
			tell(page);
		}

		await setImmediate();
		return 4;
	});
	deepEqual(await all(told), [3, 4]);
});

test('it fails as the work does', async () => {
	const failing = asTold<number>(async () => {
		await setImmediate();
		throw new Error('refused');
	});
	await rejects(all(failing), new Error('refused'));
});
