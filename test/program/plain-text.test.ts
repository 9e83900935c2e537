import {test} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {plainSegmenter} from '../../.ci/patches/plain-segmenter.ts';
import {plainText, plainTextAndControls} from '../../.ci/patches/plain-text.ts';
import {textMeasuring} from '../../.ci/patches/text-measuring.ts';
import {patchedFunction} from './patched/patched-function.ts';

const characters = Array.from({length: 0x1_00_00}, (_, code) => String.fromCodePoint(code));
const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const text = fc.oneof(
	fc.string({unit: fc.constantFrom(...characters.filter(character => plainTextAndControls.test(character)))}),
	fc.string({
		unit: fc.constantFrom(
			'a',
			'─',
			'✔',
			'❯',
			'\n',
			'\r',
			'\u{1B}[31m',
			'\u{AD}',
			'\u{301}',
			'\u{200D}',
			'\u{FE0F}',
			'👩',
			'✅',
			'한',
			'ᄀ',
			'ᅡ',
			'🇩',
			'１',
		),
	}),
	fc.string({unit: 'grapheme'}),
	fc.string({unit: 'binary'}),
);

test('each plain character is one cell wide', () => {
	const wrong = characters.filter(character => plainText.test(character) && stringWidth(character) !== 1);
	deepEqual(wrong, []);
});

test('the characters that screens are drawn with are plain', () => {
	equal(plainText.test('╭─┤ Größe → 3 × 2 ├─╮ ✔ ✖ ! ❯ · + ~ - ◉ ◯ ■ □ … “ok” – █ ⠋ ↑↓ ←'), true);
});

test('each plain or control character stands alone beside any other', () => {
	const alone = characters.filter(character => plainTextAndControls.test(character));
	const apart = Array.from(alone, (_, index) => alone[(index * 997) % alone.length] ?? '');
	for (const sequence of [alone, alone.toReversed(), apart]) {
		deepEqual(
			Array.from(graphemes.segment(sequence.join('')), ({segment}) => segment),
			sequence,
		);
	}
});

test('text is cut into the same pieces as by Intl.Segmenter', () => {
	fc.assert(
		fc.property(text, fc.integer({min: -1, max: 12}), (string, position) => {
			const [pieces, expected] = [plainSegmenter.segment(string), graphemes.segment(string)];
			deepEqual(
				Array.from(pieces, piece => known(piece)),
				Array.from(expected, piece => known(piece)),
			);
			deepEqual(known(pieces.containing(position)), known(expected.containing(position)));
		}),
	);
});

// Intl.Segmenter gives the whole input as well, which nobody asks for.
function known(piece: {readonly segment: string; readonly index: number} | undefined) {
	return {segment: piece?.segment, index: piece?.index};
}

test('text is as wide as string-width says without the change', async t => {
	const width = await patchedFunction(t, 'export {default as run} from "string-width";', textMeasuring);
	fc.assert(
		fc.property(text, fc.boolean(), (string, ambiguousIsNarrow) => {
			equal(width(string, {ambiguousIsNarrow}), stringWidth(string, {ambiguousIsNarrow}));
		}),
	);
});
