import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import fc from 'fast-check';
import {commandRows} from '../../../../../source/front/tui/parts/facts/command-rows.ts';
import {fit} from '../../../../../source/front/tui/parts/layout/fit.ts';
import {hanging} from '../../../../../source/front/tui/parts/layout/hanging.ts';
import {pad} from '../../../../../source/front/tui/parts/layout/pad.ts';
import {columnWidths} from '../../../../../source/front/cells/column-widths.ts';
import {visibleWindow} from '../../../../../source/front/tui/parts/layout/visible-window.ts';
import {width} from '../../../../../source/front/cells/width.ts';
import {wrap} from '../../../../../source/front/cells/wrap.ts';
import type {Row} from '../../../../../source/front/tui/row.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {powershellWords} from '../../../../text/shell/powershell.ts';

const plain = theme({ascii: false, colour: false, motion: false});
const words = fc
	.array(fc.constantFrom('a', 'port', '상점', 'datadog-agent-task', 'i-0ff93e', '운영환경'), {
		minLength: 1,
		maxLength: 12,
	})
	.map(list => list.join(' '));

test('cut and padded rows take exactly their cells, also with wide characters', () => {
	fc.assert(
		fc.property(words, fc.integer({min: 1, max: 40}), (text, cells) => {
			equal(width(pad([{text}], cells, plain)), cells);
		}),
	);
});

test('wrapped rows fit, and no word is lost', () => {
	fc.assert(
		fc.property(words, fc.integer({min: 2, max: 40}), (text, cells) => {
			const rows = wrap([{text}], cells);
			deepEqual(
				rows.filter(row => width(row) > cells),
				[],
			);
			equal(
				rows
					.map(row => shown(row))
					.join('')
					.replaceAll(' ', ''),
				text.replaceAll(' ', ''),
			);
		}),
	);
});

test('columns give from the widest until all fit', () => {
	deepEqual(columnWidths([9, 19, 30], 70), [9, 19, 30]);
	deepEqual(columnWidths([9, 19, 30], 50), [9, 19, 16]);
	deepEqual(columnWidths([30, 6], 18), [9, 6]);
});

test('a long name gives way before a phrase beside it says nothing', () => {
	deepEqual(columnWidths([45, 47], 57), [34, 20]);
	deepEqual(columnWidths([28, 24], 43), [28, 12]);
});

test('where not even words fit, the last columns go', () => {
	deepEqual(columnWidths([20, 20, 20], 16), [7, 6]);
});

test('what was cut shows', () => {
	equal(shown(fit([{text: 'datadog-agent-task'}], 8, plain)), 'datadog…');
});

test('a window moves no further than it must', () => {
	const moved = (top: number, marked: number, count = 20) => visibleWindow({top, marked, height: 5, count});
	deepEqual([moved(0, 4), moved(0, 5), moved(10, 9), moved(18, 19), moved(3, 2, 3)], [0, 1, 9, 15, 0]);
});

test('lines below a label line up behind it', () => {
	const row = [{text: 'Asks for    host port 8126/tcp on every instance'}];
	deepEqual(
		[40, 30].map(cells => hanging(row, cells).map(each => shown(each))),
		[
			['Asks for    host port 8126/tcp on every', '            instance'],
			// Behind a label of more than a third they would be a column too narrow to read.
			['Asks for    host port 8126/tcp', 'on every instance'],
		],
	);
});

test('a command is broken between words so that it pastes as one', () => {
	const rows = commandRows('npx dd-ecs-setup install --cluster shop-prod --yes', 30, plain);
	deepEqual(
		rows.map(row => shown(row)),
		['npx dd-ecs-setup install \\', '--cluster shop-prod --yes'],
	);
});

test('for a PowerShell it is broken with a backtick', () => {
	const forPowerShell = theme({ascii: false, colour: false, motion: false, shell: 'windows-powershell'});
	const line = String.raw`npx dd-ecs-setup --out 'C:\a b\x.json' --features 'default,-apm'`;
	const rows = commandRows(line, 40, forPowerShell).map(row => shown(row));
	deepEqual(rows, [String.raw`npx dd-ecs-setup --out 'C:\a b\x.json' ` + '`', "--features 'default,-apm'"]);
	deepEqual(powershellWords(rows.join('\n')), powershellWords(line));
});

test('a command is never broken inside quotes or a word', () => {
	const quoted = 'curl -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254';
	deepEqual(
		commandRows(quoted, 30, plain).map(row => shown(row)),
		[quoted],
	);
	const long = `echo ${'x'.repeat(40)}`;
	deepEqual(
		commandRows(long, 30, plain).map(row => shown(row)),
		[long],
	);
});

test('the signs of a group are equally wide in both alphabets', () => {
	for (const isAscii of [false, true]) {
		const {symbols} = theme({ascii: isAscii, colour: false, motion: false});
		equal(new Set([symbols.good, symbols.bad, symbols.warn, symbols.note].map(sign => stringWidth(sign))).size, 1);
		equal(new Set([symbols.on, symbols.off, symbols.cannot].map(sign => stringWidth(sign))).size, 1);
	}
});

function shown(row: Row): string {
	return row.map(({text}) => text).join('');
}
