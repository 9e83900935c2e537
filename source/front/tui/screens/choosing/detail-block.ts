import type {Row} from '../../row.ts';
import {fit} from '../../parts/layout/fit.ts';
import {labelGaps} from '../../../cells/label-column.ts';
import {labelledRows} from '../../parts/layout/labelled-rows.ts';
import {hanging} from '../../parts/layout/hanging.ts';
import {lineRow} from '../../parts/layout/line-row.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';
import type {Entry} from './entry.ts';
import {listColumns} from './list-rows.ts';
import {type Listed, listWidth} from './list-width.ts';

/** Rows of a list that stay whatever the marked one says of itself: the one above shows that it is a list. */
const leastList = 2;

type Space = {readonly room: number; readonly isSteady: boolean};

/**
What the marked row says of itself, in a block as tall for every row of the list, so that the list stays where it is. A
third at most, because what is asked about is the list; more only for a row that would be cut. Not as tall where a
complaint needs the rows.
*/
export function detailBlock(options: Listed, {room, isSteady}: Space): readonly Row[] {
	const {all, state} = options;
	const third = Math.max(1, Math.floor(room / 3));
	// Fifty rows tell how tall details get; ten thousand would be gone through at each key.
	const heights = isSteady ? all.slice(0, 50).map(entry => detailRows(entry, third, options).length) : [];
	const marked = state.shown[state.marked];
	const rows = marked === undefined ? [] : detailRows(marked, Math.max(third, room - leastList - 1), options);
	return Array.from({length: Math.max(rows.length, ...heights)}, (_, index) => rows[index] ?? []);
}

function detailRows(
	{option, words: {aside, detail, labelled: said = [], cannot}}: Entry,
	most: number,
	options: Listed,
): readonly Row[] {
	const {
		stage: {theme, width},
		state,
		natural,
		input,
	} = options;
	const {widths} = listColumns(state, {natural, width: listWidth(options), hasBoxes: input.kind === 'many', theme});
	// A column may be cut, what it says may not.
	const cut = aside
		.map(text => theme.span(text))
		.filter((span, column) => widthOf([span]) > (widths[column + 1] ?? 0) && span.text !== cannot)
		.flatMap(span => wrap([span], width));
	const reason = option.subject.kind === 'feature' ? cannot : undefined;
	const refusal = reason === undefined ? [] : wrap([theme.span(reason, 'warn')], width);
	const labelled = labelledRows(said, {gap: labelGaps.detail, width}, theme);
	const told = detail.flatMap(line => hanging(lineRow(line, theme), width));
	const whole = [...refusal, ...cut, ...told, ...labelled];
	if (whole.length <= most) {
		return whole;
	}

	if (labelled.length === 0) {
		return cutAt([...refusal, ...told], most);
	}

	// Not all of it fits: what it asks for and what it costs must not be what is missing, so each has its row.
	const first = cutAt([...refusal, ...told], Math.max(1, most - labelled.length));
	const last = labelled.slice(-1);
	const room = most - first.length - last.length;
	const asked = labelled.slice(0, -1);
	const shown = asked
		.slice(0, Math.max(0, room))
		.map((line, index) =>
			index === room - 1 && asked.length > room
				? fit([...line, {text: ` ${theme.symbols.ellipsis}`}], width, theme)
				: line,
		);
	return [...first, ...shown, ...last].slice(-most);

	/** One line is cut and not the end of each. */
	function cutAt(rows: readonly Row[], count: number): readonly Row[] {
		const [next = [], ...hidden] = rows.slice(count - 1);
		const end: Row = hidden.length === 0 ? next : [...next, {text: ` ${theme.symbols.ellipsis}`}];
		return [...rows.slice(0, count - 1), fit(end, width, theme)];
	}
}
