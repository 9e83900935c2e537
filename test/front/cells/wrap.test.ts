import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {wrap} from '../../../source/front/cells/wrap.ts';

const word = fc.string({unit: fc.constantFrom('a', 'b', '-', '.'), minLength: 1, maxLength: 9});
const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', ' '.repeat(3))), {minLength: 1, maxLength: 12});

function lines(...texts: readonly string[]): (cells: number, long?: 'uncut') => readonly string[] {
	return (cells, long) =>
		wrap(
			texts.map(each => ({text: each})),
			cells,
			long,
		).map(row => row.map(each => each.text).join(''));
}

test('a text breaks at the same places whether it is one piece or one in several tones', () => {
	fc.assert(
		fc.property(
			text,
			fc.integer({min: 1, max: 20}),
			fc.constantFrom(undefined, 'uncut' as const),
			(parts, cells, long) => {
				const whole = parts.flat().join('').trimEnd();
				// Where the second word begins, another tone may.
				const second = /^[^ ]+ */v.exec(whole)?.[0].length ?? 0;
				deepEqual(lines(whole)(cells, long), lines(whole.slice(0, second), whole.slice(second))(cells, long));
			},
		),
	);
});

test('a line is broken at the last space that fits, and takes no space along', () => {
	deepEqual(lines('one two  three')(7), ['one two', 'three']);
	deepEqual(lines('one two  three')(8), ['one two', 'three']);
	deepEqual(lines('label   meaning')(15), ['label   meaning']);
	deepEqual(lines('one twothree')(5), ['one', 'twoth', 'ree']);
	deepEqual(lines('one twothree')(5, 'uncut'), ['one', 'twothree']);
	deepEqual(lines('')(5), ['']);
});

test('punctuation behind what is in another tone stays with it', () => {
	deepEqual(lines('It was asked for by ', 'arn:aws:iam', '.')(31), ['It was asked for by', 'arn:aws:iam.']);
	deepEqual(lines('one ', 'two', ', ', 'three')(7), ['one', 'two,', 'three']);
	// A word of its own begins with what would be punctuation.
	deepEqual(lines('write ', 'the ', '.env')(9), ['write the', '.env']);
});
