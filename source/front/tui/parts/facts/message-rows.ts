import type {Line, Message, Step} from '../../../../domain/kit/message.ts';
import type {ScreenWords} from '../../../../text/screen-words.ts';
import type {Row, Span} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {lineRow} from '../layout/line-row.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';
import {pastedRows} from './command-rows.ts';

type Options = {readonly words: ScreenWords; readonly width: number; readonly theme: Theme};

type Item = {readonly line: Line; readonly pasted?: Omit<Step, 'text'>; readonly number?: number};

/**
What failed, what is done, what to do: the inside of the error panel. Commands stand on rows of their own, and no name
is broken: a row that holds a long one is longer than `width`.
*/
export function messageRows(message: Message, {words, width, theme}: Options): readonly Row[] {
	const doneSoFar = theme.span(words.doneSoFar, 'strong');
	const whatToDo = theme.span(words.whatToDo, 'strong');
	// Both as wide as the wider, so that what is done and what to do stand in one column.
	const label = Math.max(widthOf([doneSoFar]), widthOf([whatToDo])) + 2;
	const body = message.body.flatMap(line => wrap(lineRow(line, theme), width, 'uncut'));
	const done = listed(message.done.map(line => ({line})));
	const steps = listed(
		message.steps.map(({text, ...pasted}, index) => ({
			line: text,
			pasted,
			// A single step needs no number.
			number: message.steps.length > 1 ? index + 1 : undefined,
		})),
	);
	const ids = message.ids.flatMap(line => wrap(lineRow(line, theme, 'quiet'), width, 'uncut'));
	const parts = [body, labelled(doneSoFar, done), labelled(whatToDo, steps), ids].filter(rows => rows.length > 0);
	return parts.flatMap((rows, index) => (index === 0 ? rows : [[], ...rows]));

	function listed(items: readonly Item[]): readonly Row[] {
		return items.flatMap(({line, pasted = {}, number}) => {
			const start = {text: number === undefined ? '' : `${number}. `};
			const indent = {text: ' '.repeat(widthOf([start]))};
			const room = width - label - widthOf([start]);
			const lines = wrap(lineRow(line, theme), room, 'uncut').map((row, index) => [
				index === 0 ? start : indent,
				...row,
			]);
			return [...lines, ...pastedRows(pasted, room, theme).map(row => [indent, ...row])];
		});
	}

	function labelled(title: Span, rows: readonly Row[]): readonly Row[] {
		return rows.map((row, index) => {
			const start: Row = index === 0 ? [title] : [];
			return [...start, {text: ' '.repeat(label - widthOf(start))}, ...row];
		});
	}
}
