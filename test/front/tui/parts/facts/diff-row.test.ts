import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {width} from '../../../../../source/front/cells/width.ts';
import {diffRow} from '../../../../../source/front/tui/parts/facts/diff-row.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {en} from '../../../../../source/text/en.ts';
import type {Words} from '../../../../../source/text/words.ts';

const plain = theme({ascii: false, colour: false, motion: false});

test('values begin in the same cell behind narrow and wide nouns', () => {
	for (const [noun, expected] of [
		['port', '+ port     8126'],
		['포트', '+ 포트     8126'],
		['네트워크', '+ 네트워크 8126'],
	] as const) {
		const words: Words = {...en, diff: () => ({noun, text: '8126'})};
		const row = diffRow(
			{mark: '+', noun: 'port', path: '', depth: 0, risk: false},
			{words, theme: plain, width: 80},
		);
		equal(row.map(({text}) => text).join(''), expected);
		equal(width(row), 15);
	}
});

test('a risk has a sign and a word, and keeps both where the row is cut', () => {
	const line = {mark: '+', noun: 'mount', name: '/opt/datadog-agent/run', path: '', depth: 0, risk: true} as const;
	const text = (cells: number, isBrief: boolean) =>
		diffRow(line, {words: en, theme: plain, width: cells, isBrief})
			.map(span => span.text)
			.join('');
	equal(text(80, false), '+ mount    /opt/datadog-agent/run  ! look closely');
	equal(text(40, true), '+ mount    /opt/datadog…  ! look closely');
});
