import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {fit} from './fit.ts';

type Options = {
	readonly title: string;
	/** From the longest to the shortest. */
	readonly about: readonly string[];
	readonly place: string;
	readonly width: number;
	readonly theme: Theme;
};

/** The rule above the body: the step, what it is about, and how far the person is. */
export function heading({title, about, place, width, theme}: Options): Row {
	const {
		symbols: {rule},
		span,
	} = theme;
	const start: Row = [{text: rule.repeat(2) + ' ', tone: 'quiet'}, span(title, 'strong'), {text: ' '}];
	const end: Row =
		place === '' ? [] : [{text: ' '}, span(place, 'quiet'), {text: ' ' + rule.repeat(2), tone: 'quiet'}];
	// The rule keeps a few cells of its own, or it would be no rule.
	const room = width - widthOf(start) - widthOf(end) - 4;
	const fitting = about.find(text => widthOf([span(text)]) <= room - 3) ?? about.at(-1) ?? '';
	// An account's id has twelve digits, and less than that tells nobody which account it is.
	const middle: Row =
		fitting === '' || room < 12
			? []
			: [{text: rule + ' ', tone: 'quiet'}, ...fit([span(fitting, 'quiet')], room - 3, theme), {text: ' '}];
	const rest = Math.max(0, width - widthOf(start) - widthOf(middle) - widthOf(end));
	return [...start, ...middle, {text: rule.repeat(rest), tone: 'quiet'}, ...end];
}
