import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {keyEntry} from '../../../../../source/front/tui/hooks/key-entry.ts';
import {helpRows} from '../../../../../source/front/tui/parts/facts/help-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {en} from '../../../../../source/text/en.ts';

const plain = theme({ascii: false, colour: false, motion: false});
const keys = [
	keyEntry('enter', 'apply', () => undefined),
	keyEntry('left', 'back', () => undefined),
	keyEntry('esc', 'back', () => undefined),
	...(['checks', 'answers', 'close', 'keys'] as const).map((action, index) =>
		keyEntry({character: 'abcd'.charAt(index)}, action, () => undefined),
	),
];

function shown(width: number, height: number): readonly string[] {
	return helpRows(keys, {words: en.screen, theme: plain, width, height}).map(row =>
		row
			.map(({text}) => text)
			.join('')
			.trimEnd(),
	);
}

test('all keys stand below each other, and in two columns where the window is too low', () => {
	deepEqual(shown(50, 6), [
		'  enter   apply',
		'  ← esc   back',
		'  a       checks',
		'  b       answers',
		'  c       close',
		'  d       all keys',
	]);
	deepEqual(shown(50, 5), [
		'  enter   apply    b   answers',
		'  ← esc   back     c   close',
		'  a       checks   d   all keys',
	]);
});

test('what finds no room is counted', () => {
	deepEqual(
		[shown(24, 4), shown(50, 2)],
		[
			['  enter   apply', '  ← esc   back', '  a       checks', '  … 3 more'],
			['  enter   apply', '  … 5 more'],
		],
	);
});
