import stringWidth from 'string-width';
import type {Field} from '../../../../domain/choices/field.ts';
import type {Question} from '../../../../domain/questions/question.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {complaintRows} from '../../parts/facts/complaint-rows.ts';
import {fieldRow} from '../../parts/facts/field-row.ts';
import {fit} from '../../parts/layout/fit.ts';
import {visibleWindow} from '../../parts/layout/visible-window.ts';
import {shorten} from '../../../cells/shorten.ts';
import {wrap} from '../../../cells/wrap.ts';
import type {FormState} from './form-state.ts';

type Drawn = {readonly rows: readonly Row[]; readonly caret?: {readonly x: number; readonly y: number}};

type Options = {
	readonly question: Question;
	readonly fields: readonly Field[];
	readonly state: FormState;
	readonly stage: Stage;
};

/** "Use these settings" and below it every setting with its value; the marked one says what it is for. */
export function formBody({question, fields, state, stage}: Options): Drawn {
	const {words, theme, width, height} = stage;
	const {title, hint} = words.question(question);
	const head: readonly Row[] = [
		...wrap(
			[theme.span(title, 'strong'), ...(hint === undefined ? [] : [theme.span(`  ${hint}`, 'quiet')])],
			width,
		),
		[],
	];
	const complaint = complaintRows(state.complaint, question.again, stage);
	const marked = fields[state.marked - 1];
	const hints = fields.map(field => wrap([theme.span(words.field(field).hint, 'quiet')], width));
	// As tall for every field, so that the rows above stay where they are.
	const tallest = Math.max(1, ...hints.map(rows => rows.length));
	const about = marked === undefined ? [] : (hints[state.marked - 1] ?? []);
	// A complaint takes the place of the hint: both are about the same field.
	const tail: readonly Row[] = [
		[],
		...(complaint.length > 0 ? complaint : Array.from({length: tallest}, (_, row) => about[row] ?? [])),
	];
	const isLong = fields.length + 2 > height - head.length - tail.length;
	const room = Math.max(1, height - head.length - tail.length - (isLong ? 1 : 0));

	const {pointer, noPointer} = theme.symbols;
	const {useTheseSettings, orChangeOne} = words.screen;
	const isFirst = state.marked === 0;
	const use: Row = [
		{text: `${isFirst ? pointer : noPointer} `, tone: 'accent'},
		theme.span(useTheseSettings, isFirst ? 'strong' : undefined),
		theme.span(`   ${orChangeOne}`, 'quiet'),
	];
	const labelWidth = Math.max(0, ...fields.map(field => stringWidth(words.field(field).label)));
	const drawn = fields.map((field, index) => fieldLine(field, index + 1 === state.marked));
	const lines: readonly Row[] = [use, [], ...drawn.map(({row}) => row)];
	const line = isFirst ? 0 : state.marked + 1;
	// From the top at each drawing: a form is short and needs no memory of where it was.
	const top = visibleWindow({top: 0, marked: line, height: room, count: lines.length});
	const caret = drawn[state.marked - 1]?.caret;
	return {
		rows: [
			...head,
			...lines.slice(top, top + room),
			// There also when nothing is hidden below, so that the rows under it don't jump.
			...(isLong ? [range(top)] : []),
			...tail,
		],
		...(caret !== undefined && {caret: {x: caret, y: head.length + line - top}}),
	};

	/** The first two rows are no settings. */
	function range(first: number): Row {
		const from = Math.max(1, first - 1);
		const to = Math.min(fields.length, first + room - 2);
		return [theme.span(`  ${words.screen.range(from, to, fields.length)}`, 'quiet')];
	}

	function fieldLine(field: Field, isMarked: boolean): {readonly row: Row; readonly caret?: number} {
		const {label, placeholder} = words.field(field);
		const start: Row = [
			{text: `${isMarked ? pointer : noPointer} `, tone: 'accent'},
			theme.span(label, isMarked ? 'strong' : undefined),
			{text: ' '.repeat(labelWidth - stringWidth(label) + 2)},
		];
		const offset = stringWidth(pointer) + 1 + labelWidth + 2;
		if (isMarked && state.editing !== undefined) {
			const {characters, caret: place} = state.editing;
			const edited = fieldRow({
				characters,
				caret: place,
				isSecret: false,
				width: width - offset,
				note: '',
				hasPointer: false,
				theme,
			});
			return {row: [...start, ...edited.row], caret: offset + edited.caret};
		}

		const entry = state.entries[field.id] ?? '';
		// Cut in its middle: ARNs and paths differ at their ends.
		const shown = shorten(theme.span(entry).text, width - offset, theme.symbols.ellipsis);
		return {row: fit([...start, entry === '' ? theme.span(placeholder, 'quiet') : {text: shown}], width, theme)};
	}
}
