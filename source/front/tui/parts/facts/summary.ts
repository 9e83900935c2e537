import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {fit} from '../layout/fit.ts';
import {wrap} from '../../../cells/wrap.ts';

/**
Answers one behind the other on at most so many rows, broken between answers. Where that is too few the first are left
out: what was chosen last is what a person is about to approve.
*/
export function summary(
	answers: readonly string[],
	most: number,
	{theme, width}: Pick<Stage, 'theme' | 'width'>,
): readonly Row[] {
	if (most < 1 || answers.length === 0) {
		return [];
	}

	const {symbols, span} = theme;
	const indent = symbols.good.length + 1;
	const wrapped = answers.map((unused, first) => {
		const left = answers.slice(first);
		const row: Row = [
			...(first === 0 ? [] : [{text: `${symbols.ellipsis}${symbols.separator}`, isWhole: true}]),
			...left.flatMap((answer, index): Row => [
				{...span(index < left.length - 1 ? `${answer}${symbols.separator.trimEnd()}` : answer), isWhole: true},
				{text: ' '},
			]),
		];
		return wrap(row, width - indent);
	});
	const rows = wrapped.find(each => each.length <= most) ?? [lastAlone()];
	return rows.map((row, index) => [
		index === 0 ? {text: `${symbols.good} `, tone: 'good'} : {text: ' '.repeat(indent)},
		...fit(row, width - indent, theme),
	]);

	/** An answer that alone is too long for all there is stands cut behind what says that there are others. */
	function lastAlone(): Row {
		const last = span(answers.at(-1) ?? '');
		return answers.length > 1 ? [{text: `${symbols.ellipsis}${symbols.separator}`}, last] : [last];
	}
}
