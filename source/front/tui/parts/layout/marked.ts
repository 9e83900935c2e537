import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {hanging} from './hanging.ts';

type Room = {readonly width: number; readonly theme: Theme};

/** A sentence behind its sign; what does not fit on its first row hangs below its beginning. */
export function marked(tone: 'good' | 'warn' | 'bad', row: Row, {width, theme: {symbols}}: Room): readonly Row[] {
	const indent = {text: ' '.repeat(symbols[tone].length + 1)};
	return hanging(row, width - indent.text.length).map((each, index): Row =>
		index === 0 ? [{text: `${symbols[tone]} `, tone}, ...each] : [indent, ...each],
	);
}
