import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {render} from 'ink-testing-library';
import {createElement} from 'react';
import {register} from 'tsx/esm/api';
import {theme} from '../../../../../source/front/tui/theme.ts';

register();
const {Rows} = await import('../../../../../source/front/tui/parts/layout/rows.tsx');

const plain = theme({ascii: false, colour: false, motion: false});

test('an empty row takes a line', () => {
	const {lastFrame, unmount} = render(
		createElement(Rows, {rows: [[{text: 'one'}], [], [{text: 'three'}]], theme: plain}),
	);
	equal(lastFrame(), 'one\n\nthree');
	unmount();
});

test('a row that is too long is cut, or in the scrollback left to the terminal', () => {
	const row = [{text: 'x'.repeat(130)}];
	const live = render(createElement(Rows, {rows: [row], theme: plain}));
	equal(live.lastFrame(), `${'x'.repeat(99)}…`);
	live.unmount();
	const printed = render(createElement(Rows, {canOverflow: true, rows: [row], theme: plain}));
	equal(printed.lastFrame(), 'x'.repeat(130));
	printed.unmount();
});
