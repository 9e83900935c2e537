import stringWidth from 'string-width';
import type {Line} from '../../../../domain/kit/message.ts';
import type {ReceiptPart} from '../../../../text/words.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {lineRow} from '../layout/line-row.ts';
import {pad} from '../layout/pad.ts';
import {width as widthOf} from '../../../cells/width.ts';
import {wrap} from '../../../cells/wrap.ts';
import {commandRows} from './command-rows.ts';

/** A longer title leaves what it labels too little room on a narrow screen. */
const widestLabel = 14;
const gap = 3;
const indent = {text: ' '.repeat(4)};

type Block = {readonly rows: readonly Row[]; readonly isBeside: boolean};

/** Titles and what stands under each, side by side where there is room; an empty row before them. */
export function partRows(
	parts: readonly ReceiptPart[],
	{theme, width}: Pick<Stage, 'theme' | 'width'>,
): readonly Row[] {
	const label =
		Math.max(0, ...parts.map(({title}) => stringWidth(title)).filter(cells => cells <= widestLabel)) + 2 + gap;
	const blocks = parts.map(({title, lines: said}): Block => {
		const heading: Row = [{text: '  '}, theme.span(title, 'strong')];
		const beside = said.flatMap(line => lineRows(line, width - label));
		const isBeside = stringWidth(title) <= widestLabel && beside.every(row => widthOf(row) <= width - label);
		const rows = isBeside
			? beside.map((row, line) => [...pad(line === 0 ? heading : [], label, theme), ...row])
			: [
					heading,
					...said.flatMap(line => lineRows(line, width - indent.text.length)).map(row => [indent, ...row]),
				];
		return {rows, isBeside};
	});
	// A long title or a long command takes the whole width, and a row of its own before and after.
	const rows = blocks.flatMap((block, index) => {
		const before = blocks[index - 1];
		return before === undefined || (before.isBeside && block.isBeside) ? block.rows : [[], ...block.rows];
	});
	return rows.length > 0 ? [[], ...rows] : [];

	/** A line that holds nothing but a command is drawn so that it can be pasted, and an address so that it opens. */
	function lineRows(line: Line, room: number): readonly Row[] {
		const [only, ...others] = line.filter(part => typeof part !== 'string' || part.trim() !== '');
		if (typeof only !== 'object' || others.length > 0) {
			return wrap(lineRow(line, theme), room);
		}

		if (only.kind === 'command') {
			return commandRows(only.text, room, theme);
		}

		return only.kind === 'link' ? [lineRow(line, theme)] : wrap(lineRow(line, theme), room);
	}
}
