import stringWidth from 'string-width';
import type {Row} from '../../row.ts';
import {wrap} from '../../../cells/wrap.ts';

/** Behind a wider label, or one that takes more than a third, the rest would hang in a column too narrow to read. */
const widestLabel = 24;

/** Wraps a row; when it begins with a label and a gap (`Asks for    …`), the rows below line up behind them. */
export function hanging(row: Row, cells: number): readonly Row[] {
	const text = row.map(span => span.text).join('');
	const label = /^\S+(?: \S+)* {2,}/v.exec(text)?.[0] ?? '';
	const indent = stringWidth(label);
	if (indent === 0 || indent > Math.min(widestLabel, cells / 3)) {
		return wrap(row, cells);
	}

	const [first = [], ...rest] = wrap(row, cells);
	const left = after(row, first);
	return rest.length === 0
		? [first]
		: [first, ...wrap(left, cells - indent).map(line => [{text: ' '.repeat(indent)}, ...line])];
}

/** What of a row comes after its first wrapped line. */
function after(row: Row, first: Row): Row {
	let skip = first.reduce((sum, {text}) => sum + text.length, 0);
	const rest = row.flatMap(span => {
		const text = span.text.slice(skip);
		skip = Math.max(0, skip - span.text.length);
		return text === '' ? [] : [{...span, text}];
	});
	const [start, ...others] = rest;
	return start === undefined ? [] : [{...start, text: start.text.trimStart()}, ...others];
}
