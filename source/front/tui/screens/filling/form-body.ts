import {isChanged} from '../../../../domain/choices/shown-fields.ts';
import type {Question} from '../../../../domain/questions/question.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';
import {complaintRows} from '../../parts/facts/complaint-rows.ts';
import {beside} from '../../parts/layout/beside.ts';
import {between} from '../../parts/layout/between.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {aboutField} from './about-field.ts';
import {type FormField, listed} from './form-field.ts';
import {formLines, window} from './form-lines.ts';
import {fieldLine, labelWidth} from './form-line.ts';
import type {FormState} from './form-state.ts';

type Drawn = {
	readonly rows: readonly Row[];
	/** Fields that PgDn goes over. */
	readonly page: number;
	readonly caret?: {readonly x: number; readonly y: number};
};

type Options = {
	readonly question: Question;
	readonly all: readonly FormField[];
	readonly state: FormState;
	readonly stage: Stage;
};

/**
"Use these settings", which stays in sight, and below it the settings with their values, group by group. What the marked
one is for stands beside them where there is room for it, else below.
*/
export function formBody({question, all, state, stage}: Options): Drawn {
	const {words, theme, width, height, isWide} = stage;
	const shown = listed(all, state);
	const marked = shown.find(({field}) => field.id === state.marked);
	const leftWidth = isWide ? Math.floor(width * 0.6) : width;
	const head = headRows({question, state, stage});
	const complaint = complaintRows(state.complaint, question, stage);
	const about = aboutField(marked, {stage, width: isWide ? width - leftWidth - 3 : width});
	const tail: readonly Row[] = [
		...(complaint.length > 0 ? [[], ...complaint] : []),
		// A complaint takes the place of what is told of the field: both are about the same one.
		...(complaint.length > 0 || isWide ? [] : [[], ...about.rows, ...blanks(about.tallest - about.rows.length)]),
	];
	// The row that takes all as it is.
	const room = Math.max(2, height - head.length - tail.length - 1);
	const lines = formLines(shown, room - 1);
	// In a low window a row of the list is worth more than a blank, and where it is the last, everywhere.
	const gap = lines.length < room || (lines.length > room && room >= 10) ? 1 : 0;
	const seen = window(lines, {marked: state.marked, height: room - gap});
	const column = labelWidth(all);
	const drawn = seen.map(line =>
		line.kind === 'field'
			? fieldLine(line.field, {state, stage, column, width: leftWidth})
			: {row: line.kind === 'blank' ? [] : [theme.span(words.settingGroup(line.group), 'strong')]},
	);
	const list = [...blanks(gap), ...drawn.map(({row}) => row)];
	const empty: Row = [theme.span(`  ${words.screen.nothingMatches(state.filter)}`, 'quiet')];
	const left = [useRow(), ...(shown.length === 0 ? [empty] : list)];
	const place = seen.findIndex(line => line.kind === 'field' && line.field === marked);
	const caret = drawn[place]?.caret;
	return {
		rows: [...head, ...(isWide ? beside(left, about.rows, {leftWidth, theme}) : left), ...tail],
		page: Math.max(1, Math.min(shown.length, seen.filter(({kind}) => kind === 'field').length)),
		...(caret === undefined ? filterCaret() : {caret: {x: caret, y: head.length + 1 + gap + place}}),
	};

	function useRow(): Row {
		const {pointer, noPointer} = theme.symbols;
		const {useTheseSettings, orChangeOne, changedSettings, range} = words.screen;
		const isMarked = state.marked === undefined;
		const changed = all.filter(({field}) => isChanged(field, state.entries)).length;
		const fields = seen.flatMap(line => (line.kind === 'field' ? [line.field] : []));
		const [top] = fields;
		const first = top === undefined ? -1 : shown.indexOf(top);
		const isLong = fields.length < shown.length;
		return between(
			[
				{text: `${isMarked ? pointer : noPointer} `, tone: 'accent'},
				theme.span(useTheseSettings, isMarked ? 'strong' : undefined),
				theme.span(`   ${changed > 0 ? changedSettings(changed) : orChangeOne}`, 'quiet'),
			],
			isLong ? [theme.span(range(first + 1, first + fields.length, shown.length), 'quiet')] : [],
			{width: leftWidth, theme},
		);
	}

	function filterCaret(): Pick<Drawn, 'caret'> {
		const y = head.length - 2;
		return state.isFiltering ? {caret: {x: widthOf(head[y] ?? []), y}} : {};
	}
}

function headRows({question, state, stage: {words, theme, width}}: Omit<Options, 'all'>): readonly Row[] {
	const {title, hint} = words.question(question);
	const isFiltered = state.isFiltering || state.filter !== '';
	return [
		...wrap(
			[theme.span(title, 'strong'), ...(hint === undefined ? [] : [theme.span(`  ${hint}`, 'quiet')])],
			width,
		),
		...(isFiltered ? [[theme.span('/ ', 'accent'), theme.span(state.filter)]] : []),
		[],
	];
}

function blanks(count: number): readonly Row[] {
	return Array.from({length: Math.max(0, count)}, () => []);
}
