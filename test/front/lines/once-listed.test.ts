import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import type {Question} from '../../../source/domain/questions/question.ts';
import {onceListed} from '../../../source/front/lines/enter/once-listed.ts';
import {clustersQuestion} from '../../support/fixtures/questions.ts';

function listing(...regions: readonly string[]): Question<'clusters'> {
	return {...clustersQuestion(), looked: {unseen: 2, of: 6, regions}};
}

/** What is taken is counted. */
async function* after(taken: string[], ...questions: ReadonlyArray<Question<'clusters'>>) {
	for (const question of questions) {
		taken.push(question.looked?.regions.join(' ') ?? '');
		yield question;
	}
}

test('lines wait for the regions that are not listed yet, and for nothing else', async () => {
	const taken: string[] = [];
	const renewed = after(taken, listing('b'), listing(), listing());
	const {looked} = await onceListed(listing('a', 'b'), renewed);
	deepEqual([looked?.regions, taken], [[], ['b', '']]);
});

test('a list that only has rows to fill is asked as it is', async () => {
	const taken: string[] = [];
	const {looked} = await onceListed(listing(), after(taken, listing()));
	deepEqual([looked?.unseen, taken], [2, []]);
});
