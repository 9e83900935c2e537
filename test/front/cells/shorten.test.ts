import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {shorten, shortenAll} from '../../../source/front/cells/shorten.ts';

test('a name that does not fit keeps its start and its end', () => {
	equal(shorten('orders-checkout-europe-production', 15, '…'), 'orders-…duction');
	equal(shorten('orders', 15, '…'), 'orders');
	equal(shorten('orders-checkout', 9, '...'), 'ord...out');
});

test('a wide character is never cut in two', () => {
	equal(shorten('결제서비스운영환경', 9, '…'), '결제…환경');
	equal(shorten('결제서비스운영환경', 8, '…'), '결제…경');
});

test('names that differ in the middle are cut where they do', () => {
	const name = (word: string) => `${'a'.repeat(60)}${word}${'z'.repeat(60)}`;
	deepEqual(shortenAll([name('one'), name('two'), 'web'], 20, '…'), [
		'aaaaa…onezzzz…zzzzzz',
		'aaaaa…twozzzz…zzzzzz',
		'web',
	]);
});

test('no name takes more cells than it may, and two of one pair never look alike', () => {
	const long = fc.string({unit: fc.constantFrom('a', 'b', '가', '-'), minLength: 1, maxLength: 255});
	fc.assert(
		fc.property(
			fc.uniqueArray(long, {minLength: 2, maxLength: 2}),
			fc.integer({min: 12, max: 60}),
			(names, cells) => {
				const short = shortenAll(names, cells, '…');
				equal(new Set(short).size, 2);
				equal(
					short.every(name => stringWidth(name) <= cells),
					true,
				);
			},
		),
	);
});
