import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {width} from '../../../../../source/front/cells/width.ts';
import {heading} from '../../../../../source/front/tui/parts/layout/heading.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';

const plain = theme({ascii: false, colour: false, motion: false});
const about = ['acme-prod · prod-admin · us-east-1', 'acme-prod · us-east-1', 'acme-prod'];

function drawn(columns: number): string {
	const row = heading({title: 'Features', about, place: '3 of 5', width: columns, theme: plain});
	equal(width(row), columns);
	return row.map(({text}) => text).join('');
}

test('a heading says less of the account where there is less room, before it cuts a name', () => {
	deepEqual(
		[80, 60, 45, 36].map(columns => drawn(columns).replaceAll(/─+/gv, '─')),
		[
			'─ Features ─ acme-prod · prod-admin · us-east-1 ─ 3 of 5 ─',
			'─ Features ─ acme-prod · us-east-1 ─ 3 of 5 ─',
			'─ Features ─ acme-prod ─ 3 of 5 ─',
			'─ Features ─ 3 of 5 ─',
		],
	);
});
