import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {instanceRows} from '../../../../../source/front/tui/parts/facts/rollout-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {en} from '../../../../../source/text/en.ts';
import {portTaken, rollout} from '../../../../support/fixtures/runs.ts';

const plain = theme({ascii: false, colour: false, motion: false});
const three = ['i-0d510aac44a439258', 'i-0bc8022ee6609b448', 'i-02e5b746a54ea7357'].map(instance => ({
	...portTaken,
	instance,
}));

function shown(starting: number, {width, room}: {readonly width: number; readonly room: number}): readonly string[] {
	const rows = instanceRows(rollout({starting}, {special: three}), room, {words: en, theme: plain, width});
	return rows.map(row =>
		row
			.map(({text}) => text)
			.join('')
			.trimEnd(),
	);
}

test('where the room is narrow an address gives way to what keeps an instance', () => {
	deepEqual(shown(1, {width: 66, room: 4}), [
		'  i-0d510aac44a439258  waiting: port 8126 is in use by web:7',
		'  i-0bc8022ee6609b448  waiting: port 8126 is in use by web:7',
		'  i-02e5b746a54ea7357  waiting: port 8126 is in use by web:7',
		'  i-000000             starting',
	]);
});

test('where it is narrower still a reason is said once, whole, above whom it is said of', () => {
	deepEqual(shown(3, {width: 50, room: 6}), [
		'  waiting: port 8126 is in use by web:7',
		'    i-0d510aac44a439258  i-0bc8022ee6609b448',
		'    i-02e5b746a54ea7357',
		'  starting',
		'    i-000000             i-000001',
		'    i-000002',
	]);
});

test('what finds no room there is counted', () => {
	deepEqual(shown(3, {width: 50, room: 3}), [
		'  waiting: port 8126 is in use by web:7',
		'    i-0d510aac44a439258  i-0bc8022ee6609b448',
		'  … 4 more',
	]);
});

test('in a single row the worst one stands, and none is counted beside none', () => {
	deepEqual(
		[shown(3, {width: 79, room: 1}), shown(3, {width: 50, room: 1}), shown(3, {width: 79, room: 0})],
		[['  i-0d510aac44a439258  10.0.3.9  waiting: port 8126 is in use by web:7'], [], []],
	);
});
