import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {news} from '../../../../source/front/lines/tell/news.ts';
import {en} from '../../../../source/text/en.ts';
import {clusterFacts} from '../../../support/fixtures/clusters.ts';

/** What is told while so many clusters are read, all at a time. */
function told(count: number): Readonly<Record<string, number>> {
	const fresh = news(en);
	const names = Array.from({length: count}, (_, index) => `team-${index}`);
	const events = [
		...names.map((name): SetupEvent => ({type: 'reading', what: 'cluster', subject: name})),
		...names.map((name): SetupEvent => ({
			type: 'observed',
			facts: {kind: 'cluster', facts: clusterFacts(name, {linux: 1})},
		})),
	].flatMap(event => fresh(event));
	const of = (type: string) => events.filter(event => event.type === type).length;
	return {reading: of('reading'), observed: of('observed')};
}

test('hundreds of clusters that are read do not flood the lines, and a few are told one by one', () => {
	deepEqual(
		[told(3), told(10), told(500)],
		[
			{reading: 3, observed: 3},
			{reading: 5, observed: 10},
			{reading: 5, observed: 0},
		],
	);
});
