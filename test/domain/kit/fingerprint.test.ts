import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {canonical} from '../../../source/domain/kit/canonical.ts';
import {fingerprint} from '../../../source/domain/kit/fingerprint.ts';

test('equal values have one text, whatever the order of their keys', () => {
	equal(
		canonical({b: [1, 'ü', undefined, [], {}], a: {d: undefined, c: true}}),
		'{"a":{"c":true},"b":[1,"ü",undefined,[],{}]}',
	);
	equal(canonical({a: {c: true}, b: []}), canonical({b: [], a: {c: true, d: undefined}}));
});

test('a fingerprint is FNV-1a of that text: those of plans that were saved before still hold', () => {
	equal(fingerprint('a'), 'd4272417d7c77eea');
	equal(fingerprint({b: [1, 'ü', undefined, [], {}], a: {d: undefined, c: true}}), '6d99886d586ebee9');
});
