import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {inOrder} from '../../../source/domain/kit/sorted.ts';

test('names stand in alphabetical order whatever their case, and the same order whatever came first', () => {
	const names = ['apple', 'Banana', 'banana', 'Cherry', 'web-10', 'web-2', 'web_2', 'web2'];
	const sorted = ['apple', 'Banana', 'banana', 'Cherry', 'web-10', 'web-2', 'web2', 'web_2'];
	deepEqual(names.toSorted(inOrder), sorted);
	deepEqual(names.toReversed().toSorted(inOrder), sorted);
});
