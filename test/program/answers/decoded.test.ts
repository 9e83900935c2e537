import {Buffer} from 'node:buffer';
import {test} from 'node:test';
import {deepEqual, throws} from 'node:assert/strict';
import {decoded} from '../../../source/program/answers/decoded.ts';

const text = '{"cluster": "가"}';

test('a file is read as editors and shells of Windows write it', () => {
	const written = [Buffer.from(text), Buffer.from(`\u{FEFF}${text}`), Buffer.from(`\u{FEFF}${text}`, 'utf16le')];
	deepEqual(
		written.map(bytes => decoded(bytes)),
		[text, text, text],
	);
});

test('bytes that are no text are refused, and not read as something else', () => {
	throws(() => decoded(Buffer.from([0x7b, 0xff, 0x7d])), TypeError);
});
