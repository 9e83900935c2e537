import stringWidth from 'string-width';
import type {DiffLine} from '../../../../domain/plan/diff/diff-line.ts';
import type {Words} from '../../../../text/words.ts';
import type {Row} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';
import {fit} from '../layout/fit.ts';
import {padEnd} from '../../../cells/pad-end.ts';
import {wrap} from '../../../cells/wrap.ts';
import {width as widthOf} from '../../../cells/width.ts';

const tones: Readonly<Record<DiffLine['mark'], Tone>> = {'+': 'good', '~': 'warn', '-': 'bad', ' ': 'quiet'};

/** What nearly every noun fits into. */
const usualNouns = 8;

type Options = {
	readonly words: Words;
	readonly theme: Theme;
	readonly width: number;
	readonly depth?: number;
	/** Cells of the column of nouns, where what stands above and below needs more than most. */
	readonly nouns?: number;
	/** On one row, without its reason: the text gives way, and what says that it is a risk does not. */
	readonly isBrief?: boolean;
};

/**
One difference: mark, noun, text, whether it asks for a close look, and quietly its reason, which gives way where there
are fewer than `width` cells.
*/
export function diffRow(line: DiffLine, options: Options): Row {
	const {words, theme, width, depth = line.depth, nouns = usualNouns, isBrief = false} = options;
	const {span} = theme;
	const {noun, text, reason} = words.diff(line);
	const tone = tones[line.mark];
	const body = line.mark === ' ' ? tone : undefined;
	const row: Row = [
		{text: `${line.mark} ${'  '.repeat(depth)}`, tone},
		// Permissions and access to the host stand out, whatever their mark and without colour.
		span(text === '' ? noun : padEnd(noun, nouns), line.risk ? 'strong' : body),
		...(text === '' ? [] : [span(` ${text}`, body)]),
	];
	const risk: Row = line.risk ? [{text: '  '}, {...span(`! ${words.lines.risk}`, 'warn'), isWhole: true}] : [];
	if (isBrief) {
		return [...fit(row, width - widthOf(risk), theme), ...risk];
	}

	const why: Row = reason === undefined ? [] : [span(`  ${reason}`, 'quiet')];
	const told = [...row, ...risk];
	return widthOf([...told, ...why]) > width ? told : [...told, ...why];
}

/** A difference with all of its value, on as many rows as it takes: what is approved must be readable. */
export function wholeDiff(line: DiffLine, options: Options): readonly Row[] {
	const {width} = options;
	const indent = {text: '  '.repeat(line.depth + 3)};
	const row = diffRow(line, options);
	return widthOf(row) <= width
		? [row]
		: wrap(row, width - indent.text.length).map((each, index) => (index === 0 ? each : [indent, ...each]));
}

/** Cells that the nouns of these differences take. */
export function nounWidth(lines: readonly DiffLine[], words: Words): number {
	return Math.max(
		usualNouns,
		...lines.map(line => words.diff(line)).map(({noun, text}) => (text === '' ? 0 : stringWidth(noun))),
	);
}
