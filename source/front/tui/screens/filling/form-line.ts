import stringWidth from 'string-width';
import {isChanged} from '../../../../domain/choices/shown-fields.ts';
import {shorten} from '../../../cells/shorten.ts';
import {fieldRow} from '../../parts/facts/field-row.ts';
import {fit} from '../../parts/layout/fit.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {FormField} from './form-field.ts';
import type {FormState} from './form-state.ts';

type Options = {
	readonly state: FormState;
	readonly stage: Stage;
	/** Cells of the labels. */
	readonly column: number;
	readonly width: number;
};

/** Over every field, so that no value moves when others come and go. */
export function labelWidth(all: readonly FormField[]): number {
	return Math.max(0, ...all.map(({words: {label}}) => stringWidth(label)));
}

/** A setting and its value, and what the default would be where that is another; edited in its place. */
export function fieldLine(
	{field, words: {label, placeholder}}: FormField,
	{state, stage: {words, theme}, column, width}: Options,
): {readonly row: Row; readonly caret?: number} {
	const {pointer, noPointer, ellipsis} = theme.symbols;
	const isMarked = state.marked === field.id;
	const start: Row = [
		{text: `${isMarked ? pointer : noPointer} `, tone: 'accent'},
		theme.span(label, isMarked ? 'strong' : undefined),
		{text: ' '.repeat(column - stringWidth(label) + 3)},
	];
	const offset = stringWidth(pointer) + 1 + column + 3;
	if (isMarked && state.editing !== undefined) {
		const {characters, caret} = state.editing;
		const edited = fieldRow({
			characters,
			caret,
			isSecret: false,
			width: width - offset,
			note: '',
			hasPointer: false,
			theme,
		});
		return {row: [...start, ...edited.row], caret: offset + edited.caret};
	}

	const entry = state.entries[field.id] ?? '';
	if (!isChanged(field, state.entries)) {
		return {row: fit([...start, theme.span(entry === '' ? placeholder : entry, 'quiet')], width, theme)};
	}

	// Cut in its middle: ARNs and paths differ at their ends.
	const usual = `   ${words.screen.byDefault(field.usual === '' ? placeholder : field.usual)}`;
	const value = theme.span(entry === '' ? placeholder : entry).text;
	const room = width - offset;
	const hasBoth = stringWidth(value) + stringWidth(usual) <= room;
	return {
		row: [
			...start,
			{text: shorten(value, room, ellipsis), tone: 'accent'},
			...(hasBoth ? [theme.span(usual, 'quiet')] : []),
		],
	};
}
