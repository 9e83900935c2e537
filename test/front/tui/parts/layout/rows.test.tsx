import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {render} from 'ink-testing-library';
import {Rows} from '../../../../../source/front/tui/parts/layout/rows.tsx';
import {theme} from '../../../../../source/front/tui/theme.ts';

const plain = theme({ascii: false, colour: false, motion: false});

test('an empty row takes a line', () => {
	const {lastFrame, unmount} = render(<Rows rows={[[{text: 'one'}], [], [{text: 'three'}]]} theme={plain} />);
	equal(lastFrame(), 'one\n\nthree');
	unmount();
});

test('a row that is too long is cut, or in the scrollback left to the terminal', () => {
	const row = [{text: 'x'.repeat(130)}];
	const live = render(<Rows rows={[row]} theme={plain} />);
	equal(live.lastFrame(), `${'x'.repeat(99)}…`);
	live.unmount();
	const printed = render(<Rows canOverflow rows={[row]} theme={plain} />);
	equal(printed.lastFrame(), 'x'.repeat(130));
	printed.unmount();
});
