import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {hostMark} from '../../../../source/domain/estate/host-mark.ts';
import type {Estate} from '../../../../source/domain/estate/estate.ts';
import {estateSections} from '../../../../source/front/page/estate/estate-sections.ts';
import {sectionOf} from '../../../../source/front/page/frame/section.ts';
import {written} from '../../../../source/front/page/markup/html.ts';
import {en} from '../../../../source/text/en.ts';
import {clusterOf, estate} from '../../../support/fixtures/estates.ts';
import {sampleRun} from '../../../domain/sample.ts';
import {attribute, elementsOf, named, textOf, within} from '../elements.ts';

function pageOf(of: Estate) {
	const sections = estateSections({estate: of, again: sampleRun}, '', en);
	const page = sections.map(section => written(sectionOf(section))).join('');
	return {ids: sections.map(({id}) => id), page, all: elementsOf(page)};
}

test('each cluster has a card, and each of its instances a mark by how it stands', () => {
	const {all} = pageOf(estate);
	const cards = named(all, 'li', 'card').map(card => {
		const marks = named(within(card), 'p', 'marks').flatMap(each => named(within(each), 'span', 'mark'));
		return [textOf(named(within(card), 'strong')[0] ?? card), marks.map(mark => textOf(mark)).join('')];
	});
	deepEqual(cards, [
		['shop-prod', '●●●●●●●●●●●●'],
		['payments', '●●●●●●●●◐✕✕○'],
		['edge', '●●●●●●●●●●●●'],
		['batch', '○'],
		['web', ''],
		['locked', ''],
	]);
});

test('what a mark shows is said in words, for all clusters and for what of each is not as the most', () => {
	const {all} = pageOf(estate);
	deepEqual(
		named(all, 'ul', 'tally').map(list => named(within(list), 'li').map(item => textOf(item).trim())),
		[
			[
				'● an Agent runs: 32',
				'◐ an Agent is starting: 1',
				'✕ its Agent is missing: 2',
				'○ no Agent is meant for it: 2',
			],
			['◐ an Agent is starting: 1', '✕ its Agent is missing: 2', '○ no Agent is meant for it: 1'],
		],
	);
});

test('every instance is named, those without a running Agent with the reason', () => {
	const {all} = pageOf(estate);
	const rows = named(all, 'table').map(one => named(within(one), 'tr').map(row => textOf(row)));
	const codes = new Set(named(all, 'code').map(code => textOf(code)));
	const hosts = estate.clusters.flatMap(({hosts: own}) => own.map(({instance}) => instance));
	deepEqual(
		[rows[0], hosts.filter(host => !codes.has(host))],
		[
			[
				'ClusterStateInstances',
				'paymentswaiting: port 8126 is in use by webi-0ab12c',
				'paymentsfailedi-0ff93e',
				'paymentsstartingi-0aa01b',
				'paymentsdatadog: attribute a is missingi-0windows',
				'batchnone is meant for iti-1',
			],
			[],
		],
	);
});

test('what could not be read has a part of its own, and is never a place without an Agent', () => {
	const [first] = estate.clusters;
	const unknown = clusterOf('dark', {covered: 0, hosts: [{instance: 'i-1', state: 'unknown'}], instances: 1});
	const {ids, all} = pageOf({...estate, clusters: first ? [first, unknown] : []});
	const [table] = named(all, 'table');
	deepEqual(
		[ids, table && textOf(table).includes("darkcan't be readi-1"), hostMark('unknown')],
		[['grid', 'agents', 'unread'], true, 'unknown'],
	);
});

test('an account without a cluster has no table, and says so', () => {
	const {ids, page, all} = pageOf({...estate, clusters: [], unread: []});
	deepEqual([ids, named(all, 'table').length], [['grid'], 0]);
	equal(page.includes('An Agent runs on 0 of 0 instances'), true);
});

test('of many clusters those that want something come first, others are folded, and none is left out', () => {
	const many = Array.from({length: 200}, (_, index) => clusterOf(`c-${index}`));
	const [, payments] = estate.clusters;
	const {all} = pageOf({...estate, clusters: payments ? [...many, payments] : many});
	const folded = named(all, 'details').flatMap(each => named(within(each), 'li', 'card'));
	const [first] = named(all, 'li', 'card').map(card => textOf(named(within(card), 'strong')[0] ?? card));
	deepEqual([named(all, 'li', 'card').length, folded.length, first], [201, 141, 'payments']);
});

test('each Agent has a row with its state, and all that is known of it below', () => {
	const {all} = pageOf(estate);
	const states = named(all, 'table').map(one => named(within(one), 'span', 'badge').map(badge => textOf(badge)));
	const heads = named(all, 'summary').map(head => textOf(head));
	deepEqual(
		[states.at(-1), heads],
		[
			['▲ healthy', '▲ incomplete', '▲ healthy', '▲ no Agent', '○ Fargate only', "▲ can't be read"],
			[
				'32 instances with a running Agent, by name',
				'shop-prod datadog-agent ▲ healthy',
				'payments datadog ▲ incomplete',
				'edge datadog-agent ▲ healthy, changed',
			],
		],
	);
	equal(
		named(all, 'span').some(span => attribute(span, 'title') === 'i-0ab12c'),
		true,
	);
});
