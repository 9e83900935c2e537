import type {DiffLine} from '../../../../domain/plan/diff/diff-line.ts';
import type {Words} from '../../../../text/words.ts';
import type {Row} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';
import {padEnd} from '../../../cells/pad-end.ts';
import {width as widthOf} from '../../../cells/width.ts';

const tones: Readonly<Record<DiffLine['mark'], Tone>> = {'+': 'good', '~': 'warn', '-': 'bad', ' ': 'quiet'};

type Options = {readonly words: Words; readonly theme: Theme; readonly width: number; readonly depth?: number};

/**
One difference: mark, noun, text, and quietly its reason, which gives way where there are fewer than `width` cells.
*/
export function diffRow(line: DiffLine, {words, theme: {span}, width, depth = line.depth}: Options): Row {
	const {noun, text, reason} = words.diff(line);
	const tone = tones[line.mark];
	const body = line.mark === ' ' ? tone : undefined;
	const row: Row = [
		{text: `${line.mark} ${'  '.repeat(depth)}`, tone},
		// Permissions and access to the host stand out, whatever their mark.
		span(text === '' ? noun : padEnd(noun, 8), line.risk ? 'strong' : body),
		...(text === '' ? [] : [span(` ${text}`, body)]),
	];
	const why: Row = reason === undefined ? [] : [span(`  ${reason}`, 'quiet')];
	return widthOf([...row, ...why]) > width ? row : [...row, ...why];
}
