import stringWidth from 'string-width';
import {largest} from '../../../../domain/kit/large/largest.ts';
import {width as widthOf} from '../../../cells/width.ts';
import type {KeyEntry} from '../../hooks/use-keys.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {keyLabel} from '../layout/key-label.ts';
import {pad} from '../layout/pad.ts';

type Options = Pick<Stage, 'theme' | 'width' | 'height'> & {readonly words: Stage['words']['screen']};

type Line = {readonly action: KeyEntry['action']; readonly labels: string};

/**
Every key of the screen, those that do the same on one row; in two columns where the window is too low for one, and what
finds no room in a narrow one too is counted.
*/
export function helpRows(keys: readonly KeyEntry[], options: Options): readonly Row[] {
	const {words, theme, width, height} = options;
	// In the order of the table, which is the order of use.
	const actions = [...new Set(keys.map(({action}) => action))];
	const lines = actions.map(action => ({
		action,
		labels: [
			...new Set(keys.filter(each => each.action === action).map(entry => keyLabel(entry, {words, theme}))),
		].join(' '),
	}));
	if (lines.length <= height) {
		return column(lines, options);
	}

	const half = Math.ceil(lines.length / 2);
	const [left, right] = [column(lines.slice(0, half), options), column(lines.slice(half), options)];
	const leftWidth = largest(left.map(row => widthOf(row))) + 1;
	const both = left.map((row, index) => [...pad(row, leftWidth, theme), ...(right[index] ?? [])]);
	if (both.length <= height && both.every(row => widthOf(row) <= width)) {
		return both;
	}

	const shown = column(lines, options).slice(0, Math.max(0, height - 1));
	const hidden = lines.length - shown.length;
	return [...shown, [theme.span(`  ${theme.symbols.ellipsis} ${words.more(hidden)}`, 'quiet')]];
}

function column(lines: readonly Line[], {words, theme}: Options): readonly Row[] {
	const widest = largest(lines.map(({labels}) => stringWidth(labels)));
	return lines.map(({action, labels}) => [
		{text: '  '},
		theme.span(labels, 'strong'),
		{text: ' '.repeat(widest - stringWidth(labels) + 3)},
		theme.span(words.keys[action]),
	]);
}
