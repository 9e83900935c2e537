import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {labelColumn} from '../../../source/front/cells/label-column.ts';

test('values stand in one column, also behind labels of wide characters and behind none', () => {
	const groups = [
		{label: '요구', values: ['8126/tcp', '256 MiB']},
		{label: 'Billed', values: ['APM']},
	];
	deepEqual(
		labelColumn(groups, 2).map(({label, text}) => label + text),
		['요구    8126/tcp', '        256 MiB', 'Billed  APM'],
	);
});

test('a label without values keeps its width and takes no line', () => {
	const groups = [
		{label: 'Asks for', values: ['a port']},
		{label: 'Billed as', values: []},
	];
	deepEqual(labelColumn(groups, 2), [{label: 'Asks for', text: '   a port'}]);
});
