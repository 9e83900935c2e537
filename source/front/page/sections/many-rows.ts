import type {Words} from '../../../text/words.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {folded} from '../markup/parts.ts';
import {table, type Table} from '../markup/table.ts';

/** Rows that are read at once; what is more stands folded behind them. */
const most = 50;

/** A table of however many rows: none is left out. */
export function manyRows(of: Table, {screen, lines}: Pick<Words, 'screen' | 'lines'>): Html {
	const rest = of.rows.slice(most);
	const {isHeard, ...shown} = of;
	const range = screen.range(most + 1, of.rows.length, of.rows.length);
	return html`${table({...of, rows: of.rows.slice(0, most)})}${
		rest.length === 0
			? nothing
			: folded(
					screen.more(rest.length),
					table({
						...shown,
						id: `${of.id}-more`,
						caption: html`${of.caption}${lines.joints.parts}${range}`,
						rows: rest,
					}),
				)
	}`;
}
