import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {labelColumn, labelGaps} from '../../../../source/front/cells/label-column.ts';
import {bundle} from '../../../../source/text/en/run/bundle.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {golden} from '../../../support/golden.ts';
import {sampleBundle} from '../../samples/bundles.ts';

test('a file for support is told by what it holds, what it lacks, and whether it is written', () => {
	const told = (['would-be', 'listed', 'written'] as const).map(state => {
		const {title, rows, lines} = bundle(sampleBundle, state);
		const table = labelColumn(rows, labelGaps.detail).map(({label, text: value}) => `${label}${value}`);
		const said = [plain(title), ...table, ...lines.map(line => plain(line))];
		return `## ${state}\n${said.map(row => `  ${row}\n`).join('')}`;
	});
	const text = told.join('\n');
	equal(text, golden('text/bundle.txt', text));
});
