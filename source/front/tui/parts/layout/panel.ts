import type {Row} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {fit} from './fit.ts';
import {pad} from './pad.ts';

type Options = {
	readonly title: Row;
	readonly rows: readonly Row[];
	readonly tone: Tone;
	readonly width: number;
	readonly theme: Theme;
};

/**
The one box: a title in the upper border, rows inside. A row that is too long, a command to copy, interrupts the sides.
*/
export function panel({title, rows, tone, width, theme}: Options): readonly Row[] {
	const {corners, rule, side} = theme.symbols;
	const [topLeft, topRight, bottomLeft, bottomRight] = corners;
	// One cell less than there is, so that the rule is seen behind the longest title.
	const fitted = fit(title, width - 6, theme);
	const rest = width - widthOf(fitted) - 5;
	return [
		[{text: `${topLeft}${rule} `, tone}, ...fitted, {text: ` ${rule.repeat(Math.max(0, rest))}${topRight}`, tone}],
		...rows.map(row =>
			widthOf(row) > width - 4
				? [{text: '  '}, ...row]
				: [{text: `${side} `, tone}, ...pad(row, width - 4, theme), {text: ` ${side}`, tone}],
		),
		[{text: bottomLeft + rule.repeat(width - 2) + bottomRight, tone}],
	];
}
