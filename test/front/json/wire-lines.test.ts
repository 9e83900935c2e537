import {deepEqual, doesNotMatch, equal} from 'node:assert/strict';
import test from 'node:test';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {en} from '../../../source/text/en.ts';

const hostile = 'a\u{9B}31m\u{7F}\u{85}\u{202E}\u{2066}\u{2028}\u{2029}\n##[add-mask]x ##vso[task.complete]y';
const [line = ''] = wireLines({type: 'reading', what: 'clusters', subject: hostile}, {words: en, now: 0});

test('a line obeys no terminal and no runner, and means the same', () => {
	doesNotMatch(line, /[^\n\u{20}-\u{7E}]|##[a-z]*\[/v);
	const {subject} = JSON.parse(line) as {readonly subject: string};
	equal(subject, hostile);
});

test('a line is one line', () => {
	deepEqual([line.split('\n').length, line.endsWith('\n')], [2, true]);
});
