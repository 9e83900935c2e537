import {equal, ok} from 'node:assert/strict';
import test from 'node:test';
import {canonical, writeCanonical} from '../../../source/domain/kit/canonical.ts';

const change = {id: 'service', request: {tags: [{key: 'a', value: 'b'}], name: undefined, count: 1}};

test('equal values have one text, whatever the order of their keys', () => {
	const text = '{"id":"service","request":{"count":1,"tags":[{"key":"a","value":"b"}]}}';
	equal(canonical(change), text);
	equal(canonical({request: {count: 1, tags: [{value: 'b', key: 'a'}]}, id: 'service'}), text);
	equal(canonical([undefined, true, {}, [], 'é"']), String.raw`[undefined,true,{},[],"é\""]`);
});

test('piece by piece it is the same text, and no piece is longer than one of its items', () => {
	for (const value of [{changes: Array.from({length: 100}, () => change), none: {}}, [], 1, undefined, [[change]]]) {
		const pieces: string[] = [];
		writeCanonical(value, piece => {
			pieces.push(piece);
		});
		equal(pieces.join(''), canonical(value));
		ok(pieces.every(piece => piece.length <= canonical(change).length));
	}
});
