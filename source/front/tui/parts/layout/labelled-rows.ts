import type {Labelled} from '../../../../text/words.ts';
import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {labelColumn} from '../../../cells/label-column.ts';
import {behind} from './behind.ts';

/** The gap between labels and values, and the cells that a row may take. */
type Space = {readonly gap: number; readonly width: number};

/** Labels with their values in one column, wrapped behind the label. */
export function labelledRows(groups: readonly Labelled[], {gap, width}: Space, theme: Theme): readonly Row[] {
	// Cleaned before they are measured: an ASCII twin may be wider.
	const clean = groups.map(({label, values}) => ({
		label: theme.span(label).text,
		values: values.map(value => theme.span(value).text),
	}));
	return labelColumn(clean, gap).flatMap(({label, text}) => {
		const value = text.trimStart();
		const blanks = text.slice(0, text.length - value.length);
		return behind({text: label + blanks, tone: 'quiet'}, [{text: value}], width);
	});
}
