import stringWidth from 'string-width';
import type {KeyEntry} from '../../hooks/use-keys.ts';
import type {ScreenWords} from '../../../../text/screen-words.ts';
import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {keyLabel} from '../layout/key-label.ts';

type Options = {readonly words: ScreenWords; readonly theme: Theme};

/** Every key of the screen: those that do the same on one row. */
export function helpRows(keys: readonly KeyEntry[], {words, theme}: Options): readonly Row[] {
	// In the order of the table, which is the order of use.
	const actions = [...new Set(keys.map(({action}) => action))];
	const lines = actions.map(action => ({
		action,
		labels: [
			...new Set(keys.filter(each => each.action === action).map(entry => keyLabel(entry, {words, theme}))),
		].join(' '),
	}));
	const widest = Math.max(0, ...lines.map(({labels}) => stringWidth(labels)));
	return lines.map(({action, labels}) => [
		{text: '  '},
		theme.span(labels, 'strong'),
		{text: ' '.repeat(widest - stringWidth(labels) + 3)},
		theme.span(words.keys[action]),
	]);
}
