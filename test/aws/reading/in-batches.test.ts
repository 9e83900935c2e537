import {deepEqual, rejects} from 'node:assert/strict';
import {test} from 'node:test';
import {inBatches} from '../../../source/aws/reading/in-batches.ts';
import {type Problem, ProblemError} from '../../../source/domain/choices/problem/problem.ts';

const trace = {operation: 'DescribeServices'};
const denied: Problem = {code: 'access-denied', action: 'a', policy: 'unknown', explicit: false, trace, detail: ''};
const throttled: Problem = {code: 'throttled', trace};

/** AWS refuses a whole request for one thing in it that may not be read. */
function reader(hidden: readonly string[], problem: Problem) {
	const asked: string[][] = [];
	return {
		asked,
		async read(batch: string[]) {
			asked.push(batch);
			if (batch.some(item => hidden.includes(item))) {
				throw new ProblemError(problem);
			}

			return batch;
		},
	};
}

async function tried(hidden: readonly string[], problem: Problem) {
	const {read, asked} = reader(hidden, problem);
	const noted: string[] = [];
	const found = await inBatches(
		{
			items: ['a', 'b', 'c', 'd'],
			size: 2,
			note(subject) {
				noted.push(subject);
			},
		},
		read,
	);
	return {found, noted, asked: asked.length};
}

test('a batch that is refused for one of its items is read item by item', async () => {
	deepEqual(await tried(['c'], denied), {found: ['a', 'b', 'd'], noted: ['c'], asked: 4});
});

test('a batch of which every item is refused is refused', async () => {
	await rejects(tried(['c', 'd'], denied), ProblemError);
});

test('what AWS has no time for is not asked for item by item', async () => {
	await rejects(tried(['c'], throttled), ProblemError);
});

test('without anybody to tell of single items the whole fails', async () => {
	await rejects(inBatches({items: ['a', 'b'], size: 2}, reader(['a'], denied).read), ProblemError);
});
