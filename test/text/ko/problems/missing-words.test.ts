import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {missingWords as english} from '../../../../source/text/en/problems/missing-words.ts';
import {missingWords} from '../../../../source/text/ko/problems/missing-words.ts';

test('an answer that is missing has a name in Korean', () => {
	deepEqual(Object.keys(missingWords), Object.keys(english));
});
