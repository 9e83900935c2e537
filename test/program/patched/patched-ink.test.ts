import {test} from 'node:test';
import {equal} from 'node:assert/strict';
import fc from 'fast-check';
import type {BoxProps, TextProps} from 'ink';
import {patches} from '../../../.ci/patches/all.ts';
import {patchedFunction} from './patched-function.ts';

const words = fc.string({
	unit: fc.constantFrom('a', 'Z', ' ', '─', '✔', '…', 'é', '👩‍💻', '✅', '한', '\n'),
	maxLength: 60,
});
const box: fc.Arbitrary<BoxProps> = fc.record({
	flexDirection: fc.constantFrom('row', 'column'),
	flexGrow: fc.constantFrom(0, 1),
	padding: fc.nat(2),
	gap: fc.nat(2),
	borderStyle: fc.constantFrom('round', 'classic', undefined),
	width: fc.constantFrom(undefined, 12, '50%'),
});
const style: fc.Arbitrary<TextProps> = fc.record({
	color: fc.constantFrom('red', '#123456', undefined),
	bold: fc.boolean(),
	wrap: fc.constantFrom('wrap', 'truncate', 'truncate-middle'),
});

// Drawn by the bundle itself: an element of another React would not do.
const code = `
	import {createElement} from 'react';
	import {Box, renderToString, Text} from 'ink';
	const text = ([style, words], key) => createElement(Text, {...style, key}, words);
	export const run = (outer, texts, options) =>
		renderToString(createElement(Box, outer, ...texts.map((each, key) => text(each, key))), options);
`;

test('Ink with all changes draws what Ink without them draws', async t => {
	const [changed, original] = await Promise.all([patchedFunction(t, code, patches), patchedFunction(t, code, [])]);
	fc.assert(
		fc.property(
			box,
			fc.array(fc.tuple(style, words), {minLength: 1, maxLength: 4}),
			fc.integer({min: 10, max: 60}),
			(outer, texts, columns) => {
				equal(changed(outer, texts, {columns}), original(outer, texts, {columns}));
			},
		),
	);
});
