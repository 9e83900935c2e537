import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {cellRows} from '../../../../../source/front/tui/parts/facts/cell-rows.ts';
import type {Looks} from '../../../../../source/front/tui/parts/facts/told-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import type {Cell} from '../../../../../source/front/tui/view/cells.ts';
import {en} from '../../../../../source/text/en.ts';

const looks: Looks = {words: en, theme: theme({ascii: false, colour: false, motion: false}), width: 79};

function cell(cluster: string, state: Cell['state'], fields: Partial<Cell> = {}): Cell {
	return {cluster, region: 'us-east-1', state, running: state === 'done' ? 3 : 1, eligible: 3, ...fields};
}

function shown(cells: readonly Cell[], room: number, width = 79): readonly string[] {
	return cellRows(cells, room, {...looks, width}).map(row =>
		row
			.map(({text}) => text)
			.join('')
			.trimEnd(),
	);
}

const cells = [
	cell('prod-web', 'failed'),
	cell('prod-data', 'rolling-out'),
	cell('staging', 'changing', {running: 0}),
	cell('dev', 'waiting', {running: 0}),
	cell('test', 'waiting', {running: 0, region: 'eu-west-1'}),
	cell('qa', 'waiting', {running: 0}),
	cell('tools', 'done'),
];

test('what failed or is under way stands by name, and what waits or is done is counted by region', () => {
	deepEqual(shown(cells, 12), [
		'  prod-web     us-east-1   failed        runs on 1 of 3 instances',
		'  prod-data    us-east-1   rolling out   runs on 1 of 3 instances',
		'  staging      us-east-1   changing      runs on 0 of 3 instances',
		'  2 clusters   us-east-1   waiting       runs on 0 of 6 instances',
		'  1 cluster    eu-west-1   waiting       runs on 0 of 3 instances',
		'  1 cluster    us-east-1   done          runs on 3 of 3 instances',
	]);
});

test('where there is less room the worst stay and the others are counted', () => {
	deepEqual(shown(cells, 4), [
		'  prod-web     us-east-1   failed    runs on 1 of 3 instances',
		'  … 2 more',
		'  3 clusters   2 regions   waiting   runs on 0 of 9 instances',
		'  1 cluster    us-east-1   done      runs on 3 of 3 instances',
	]);
});

test('none is left out of the counts, however many regions there are', () => {
	const many = Array.from({length: 60}, (_, index) =>
		cell(`c-${index}`, index < 50 ? 'waiting' : 'done', {region: `region-${index % 20}`}),
	);
	deepEqual(shown(many, 8), [
		'  50 clusters   20 regions   waiting   runs on 50 of 150 instances',
		'  10 clusters   10 regions   done      runs on 30 of 30 instances',
	]);
});

test('it never takes more rows or columns than there are', () => {
	const many = Array.from({length: 900}, (_, index) =>
		cell(`a-cluster-with-a-long-name-${index}`, index < 300 ? 'rolling-out' : index < 600 ? 'waiting' : 'done', {
			region: `region-${index % 20}`,
		}),
	);
	for (const width of [59, 79, 112]) {
		for (const room of [3, 6, 20]) {
			const rows = shown(many, room, width);
			deepEqual([rows.length <= room, rows.filter(row => row.length > width)], [true, []], `${width} ${room}`);
		}
	}
});

test('without clusters there is nothing to show', () => {
	deepEqual(shown([], 5), []);
});

const ofTwo = [
	cell('prod', 'failed', {account: 'acme-production-web'}),
	cell('prod', 'rolling-out', {account: 'acme-production-data'}),
	cell('staging', 'waiting', {account: 'acme-production-data', running: 0}),
];

test('of two accounts a row begins with whose it is, however narrow', () => {
	deepEqual(
		[shown(ofTwo, 8, 79), shown(ofTwo, 8, 58)],
		[
			[
				'  acme-production-web    prod        us-east-1   failed        1 of 3',
				'  acme-production-data   prod        us-east-1   rolling out   1 of 3',
				'  acme-production-data   1 cluster   us-east-1   waiting       0 of 3',
			],
			[
				'  acme-production-web    prod        failed        1 of 3',
				'  acme-production-data   prod        rolling out   1 of 3',
				'  acme-production-data   1 cluster   waiting       0 of 3',
			],
		],
	);
});

test('names that have to be cut stay apart', () => {
	const names = shown(ofTwo, 8, 46).map(row => row.slice(0, 16));
	equal(new Set(names.slice(0, 2)).size, 2);
});

const long = [
	cell('checkout-production', 'failed', {region: 'ap-southeast-2', running: 1299, eligible: 1300}),
	cell('web', 'rolling-out', {region: 'ap-southeast-2', running: 12, eligible: 300}),
];

test('narrow, the count is told shorter first, then the region goes, and last the name is cut', () => {
	const longest = cell('the-name-of-this-one-is-longer-than-others', 'rolling-out', {running: 12, eligible: 300});
	deepEqual(
		[shown(long, 5, 112), shown(long, 5, 79), shown(long, 5, 59), shown([longest], 5, 59)],
		[
			[
				'  checkout-production   ap-southeast-2   failed        runs on 1299 of 1300 instances',
				'  web                   ap-southeast-2   rolling out   runs on 12 of 300 instances',
			],
			[
				'  checkout-production   ap-southeast-2   failed        1,299 of 1,300',
				'  web                   ap-southeast-2   rolling out   12 of 300',
			],
			['  checkout-production   failed        1,299 of 1,300', '  web                   rolling out   12 of 300'],
			['  the-name-of-thi…ger-than-others   rolling out   12 of 300'],
		],
	);
});

test('a region that alone tells two clusters apart stays', () => {
	const twins = ['ap-southeast-1', 'ap-southeast-2'].map(region => cell('checkout-production', 'failed', {region}));
	deepEqual(shown(twins, 5, 50), [
		'  checkou…uction   ap-sou…east-1   failed   1 of 3',
		'  checkou…uction   ap-sou…east-2   failed   1 of 3',
	]);
});
