import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {joined} from '../../../../source/domain/kit/large/joined.ts';

test('bytes that came in pieces are one after the other, and none are none', () => {
	deepEqual(joined([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)]), Uint8Array.of(1, 2, 3));
	deepEqual(joined([]), Uint8Array.of());
});
