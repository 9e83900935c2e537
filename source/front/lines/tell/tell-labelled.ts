import type {Labelled} from '../../../text/words.ts';
import {labelColumn} from '../../cells/label-column.ts';
import type {Pen} from '../pen.ts';

/** Labels with their values in one column. Cleaned before they are measured: an ASCII twin may be wider. */
export function tellLabelled(groups: readonly Labelled[], gap: number, pen: Pen): readonly string[] {
	const clean = groups.map(({label, values}) => ({
		label: pen.text(label),
		values: values.map(value => pen.text(value)),
	}));
	return labelColumn(clean, gap).map(({label, text}) => `${pen.tone('quiet', label)}${text}`);
}
