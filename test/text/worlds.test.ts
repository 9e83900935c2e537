import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {summaries} from '../../source/simulator/worlds/summaries.ts';
import {worlds as japanese} from '../../source/text/ja/usage/worlds.ts';
import {worlds as korean} from '../../source/text/ko/usage/worlds.ts';

// The languages know nothing of the simulator, and a world without words would be told in English.
for (const [language, words] of Object.entries({japanese, korean})) {
	test(`every world of the simulator has its words, and no other has: ${language}`, () => {
		deepEqual(Object.keys(words).toSorted(), Object.keys(summaries).toSorted());
	});
}
