import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {createBatcher, enoughAskers} from '../../../source/aws/reading/batcher.ts';

type Answer = (ids: readonly string[], signal: AbortSignal) => Promise<unknown>;

/** A batcher of three ids a request, and what was asked by it; `answer` ends each request. */
function batcherOf(answer: Answer, {size = 3, isKept = false} = {}) {
	const asked: Array<readonly string[]> = [];
	const {seat} = createBatcher<string>({
		size,
		isKept,
		async read(ids, signal) {
			asked.push(ids);
			await answer(ids, signal);
			return new Map(ids.filter(id => id !== 'unknown').map(id => [id, id.toUpperCase()]));
		},
	});
	return {asked, seat};
}

async function atOnce(): Promise<void> {
	await Promise.resolve();
}

/** Fails with this problem where it is asked for the id. */
const refusing =
	(id: string, code: 'aws-refused' | 'access-denied'): Answer =>
	async ids => {
		if (!ids.includes(id)) {
			return;
		}

		const trace = {operation: 'DescribeInstances'};
		throw new ProblemError(
			code === 'aws-refused'
				? {code, name: 'InvalidParameterValue', trace, detail: ''}
				: {code, action: 'ec2:DescribeInstances', policy: 'identity', explicit: true, trace, detail: ''},
		);
	};

test('who asks alone does not wait, and what is unknown is not in the answer', async () => {
	const {asked, seat} = batcherOf(atOnce);
	deepEqual([...(await seat().ask(['a', 'unknown', 'a']))], [['a', 'A']]);
	deepEqual(asked, [['a', 'unknown']]);
});

test('a batch waits for those who are going to ask, asks for nothing twice, and each gets what is theirs', async () => {
	const {asked, seat} = batcherOf(atOnce);
	const [first, second, third] = [seat(), seat(), seat()];
	const answers = Promise.all([first.ask(['a']), second.ask(['b', 'a'])]);
	deepEqual(asked, []);
	third.leave();
	third.leave();
	deepEqual(
		(await answers).map(found => [...found.values()]),
		[['A'], ['B', 'A']],
	);
	deepEqual(asked, [['a', 'b']]);
});

test('a full batch waits for nobody, and what is over goes with the next one', async () => {
	const {asked, seat} = batcherOf(atOnce);
	const [first, second] = [seat(), seat()];
	const many = first.ask(['a', 'b', 'c', 'd']);
	deepEqual(asked, [['a', 'b', 'c']]);
	equal((await second.ask(['e'])).size, 1);
	equal((await many).size, 4);
	deepEqual(asked, [
		['a', 'b', 'c'],
		['d', 'e'],
	]);
});

test('who asks ahead fills batches while the rest is not known yet; the last one waits for it', async () => {
	const {asked, seat} = batcherOf(atOnce);
	const one = seat();
	const first = one.askAhead(['a', 'b']);
	deepEqual(asked, []);
	const second = one.askAhead(['c', 'd']);
	deepEqual(asked, [['a', 'b', 'c']]);
	deepEqual([...(await first).keys()], ['a', 'b']);
	one.leave();
	deepEqual([...(await second).keys()], ['c', 'd']);
	deepEqual(asked, [['a', 'b', 'c'], ['d']]);
});

test('enough who wait are not kept waiting for one who is slow', async () => {
	const {asked, seat} = batcherOf(atOnce, {size: 200});
	const slow = seat();
	const seats = Array.from({length: enoughAskers}, () => seat());
	await Promise.all(seats.map(async (one, index) => one.ask([`i-${index}`])));
	equal(asked.length, 1);
	slow.leave();
	equal(asked.length, 1);
});

test('one that is worth as much as enough of the usual ones waits for nobody', async () => {
	const {asked, seat} = batcherOf(atOnce);
	const [slow, small, large] = [seat(), seat(), seat(enoughAskers - 1)];
	const first = small.ask(['a']);
	deepEqual(asked, []);
	const second = large.ask(['b']);
	// Before anything is waited for: what waits for the slow one would never end.
	deepEqual(asked, [['a', 'b']]);
	slow.leave();
	deepEqual([...(await first).keys(), ...(await second).keys()], ['a', 'b']);
});

test('a batch that fails is told to each who asked by it, and to nobody else', async () => {
	const {seat} = batcherOf(refusing('c', 'access-denied'));
	const [first, second, third] = [seat(), seat(), seat()];
	const answers = await Promise.allSettled([first.ask(['a', 'b']), second.ask(['c']), third.ask(['d'])]);
	deepEqual(
		answers.map(({status}) => status),
		['rejected', 'rejected', 'fulfilled'],
	);
});

test('ids that AWS does not take spoil nothing for others: each asks for their own', async () => {
	const {asked, seat} = batcherOf(refusing('c', 'aws-refused'));
	const [first, second] = [seat(), seat()];
	const answers = await Promise.allSettled([first.ask(['a', 'b']), second.ask(['c'])]);
	deepEqual(
		answers.map(({status}) => status),
		['fulfilled', 'rejected'],
	);
	deepEqual(asked, [['a', 'b', 'c'], ['a', 'b'], ['c']]);
});

test('a request is dropped only when all who wait for it have gone', async () => {
	let shared: AbortSignal | undefined;
	const open = Promise.withResolvers<undefined>();
	const {seat} = batcherOf(async (ids, signal) => {
		shared = signal;
		await open.promise;
	});
	const [first, second] = [seat(), seat()];
	const [one, other] = [new AbortController(), new AbortController()];
	const answers = [first.ask(['a'], one.signal), second.ask(['b'], other.signal)];
	one.abort();
	await rejects(async () => answers[0], {problem: {code: 'stopped'}});
	equal(shared?.aborted, false);
	other.abort();
	await rejects(async () => answers[1], {problem: {code: 'stopped'}});
	equal(shared?.aborted, true);
	open.resolve(undefined);
});

test('who had gone before the batch left costs no request', async () => {
	const {asked, seat} = batcherOf(atOnce);
	const [first, second] = [seat(), seat()];
	const gone = new AbortController();
	const answer = first.ask(['a'], gone.signal);
	gone.abort();
	await rejects(answer, {problem: {code: 'stopped'}});
	second.leave();
	deepEqual(asked, []);
});

test('what is kept is not asked for again, but a failure is', async () => {
	let isFailing = true;
	const {asked, seat} = batcherOf(
		async () => {
			if (isFailing) {
				throw new Error('gone');
			}
		},
		{isKept: true},
	);
	await rejects(seat().ask(['a']), {message: 'gone'});
	isFailing = false;
	await seat().ask(['a']);
	await seat().ask(['a', 'b']);
	deepEqual(asked, [['a'], ['a'], ['b']]);
});

test('what is not kept is read anew', async () => {
	const {asked, seat} = batcherOf(atOnce);
	await seat().ask(['a']);
	await seat().ask(['a']);
	deepEqual(asked, [['a'], ['a']]);
});
