import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {listed} from '../../../../source/text/en/forms/listed.ts';

test('names are listed as people say them, and a long list is cut with a count', () => {
	deepEqual(
		[[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']].map(names => listed(names)),
		['', 'a', 'a and b', 'a, b and c', 'a, b, c, d, e and 2 more'],
	);
});
