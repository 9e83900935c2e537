import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {createOnce} from '../../../source/aws/reading/once.ts';

test('what is being read, and what was read, is not read again', async () => {
	const once = createOnce<string>();
	let reads = 0;
	const read = async () => {
		reads += 1;
		return `read ${reads}`;
	};

	deepEqual(await Promise.all([once('a', read), once('a', read), once('b', read)]), ['read 1', 'read 1', 'read 2']);
	equal(await once('a', read), 'read 1');
});

test('a failure is told to all who wait for it, and the next one asks again', async () => {
	const once = createOnce<string>();
	const failing = async () => {
		throw new Error('throttled');
	};

	const answers = await Promise.allSettled([once('a', failing), once('a', failing)]);
	deepEqual(
		answers.map(({status}) => status),
		['rejected', 'rejected'],
	);
	equal(await once('a', async () => 'read'), 'read');
});

test('who goes takes nothing from the others, and after the last one it is read anew', async () => {
	const once = createOnce<string>();
	const open = Promise.withResolvers<string>();
	const signals: AbortSignal[] = [];
	const read = async (signal: AbortSignal) => {
		signals.push(signal);
		return open.promise;
	};

	const [one, other] = [new AbortController(), new AbortController()];
	const [first, second] = [once('a', read, one.signal), once('a', read, other.signal)];
	one.abort();
	await rejects(first, {problem: {code: 'stopped'}});
	equal(signals[0]?.aborted, false);
	other.abort();
	await rejects(second, {problem: {code: 'stopped'}});
	equal(signals[0]?.aborted, true);
	const third = once('a', read);
	open.resolve('read');
	equal(await third, 'read');
	equal(signals.length, 2);
});
