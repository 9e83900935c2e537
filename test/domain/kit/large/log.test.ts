import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {emptyLog, logged, loggedSince, newestFirst} from '../../../../source/domain/kit/large/log.ts';

test('what was logged comes back in its order, from any place on', () => {
	const log = logged(emptyLog, 'a', 'b', 'c');
	deepEqual(
		[0, 2, 3, 9].map(length => loggedSince(log, length)),
		[['a', 'b', 'c'], ['c'], [], []],
	);
});

test('an older version stays as it was, also where two go on from it', () => {
	const before = logged(emptyLog, 'a');
	const one = logged(before, 'b');
	const other = logged(before, 'c');
	deepEqual(
		[before, one, other].map(log => [log.length, loggedSince(log, 0)]),
		[
			[1, ['a']],
			[2, ['a', 'b']],
			[2, ['a', 'c']],
		],
	);
});

test('the newest can be looked at first', () => {
	deepEqual([...newestFirst(logged(emptyLog, 1, 2, 3))], [3, 2, 1]);
});
