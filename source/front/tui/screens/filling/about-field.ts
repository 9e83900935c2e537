import {labelGaps} from '../../../cells/label-column.ts';
import {wrap} from '../../../cells/wrap.ts';
import {labelledRows} from '../../parts/layout/labelled-rows.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {FormField} from './form-field.ts';

type Options = {readonly stage: Stage; readonly width: number};

/** What the marked field is for, what it takes, and its flag. */
export function aboutField(
	marked: FormField | undefined,
	{stage, width}: Options,
): {readonly rows: readonly Row[]; readonly tallest: number} {
	const {words, theme, isWide} = stage;
	// As tall for every field, so that the rows above stay where they are.
	const tallest = isWide ? 0 : 3;
	if (marked === undefined) {
		return {rows: isWide ? wrap([theme.span(words.screen.aboutSettings, 'quiet')], width) : [], tallest};
	}

	const {
		field,
		words: {label, hint, placeholder},
	} = marked;
	const {flag, usual, values} = words.screen.ofSetting;
	const told = wrap([theme.span(hint, isWide ? undefined : 'quiet')], width);
	const taken =
		field.kind.type === 'choice'
			? [{label: values, values: [field.kind.values.join(words.lines.joints.parts)]}]
			: [];
	const flags = {label: flag, values: [field.flag]};
	if (!isWide) {
		const [last] = field.kind.type === 'choice' ? taken : [flags];
		return {
			rows: [...told, ...labelledRows(last === undefined ? [] : [last], {gap: labelGaps.totals, width}, theme)],
			tallest,
		};
	}

	const labels = [{label: usual, values: [field.usual === '' ? placeholder : field.usual]}, ...taken, flags];
	return {
		rows: [
			[theme.span(label, 'strong')],
			...told,
			[],
			...labelledRows(labels, {gap: labelGaps.totals, width}, theme),
		],
		tallest,
	};
}
