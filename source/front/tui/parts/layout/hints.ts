import type {KeyEntry} from '../../hooks/use-keys.ts';
import type {ScreenWords} from '../../../../text/screen-words.ts';
import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {width as widthOf} from '../../../cells/width.ts';

const gap: Row = [{text: '  '}];

type Options = {
	readonly keys: readonly KeyEntry[];
	readonly words: ScreenWords;
	readonly width: number;
	readonly theme: Theme;
};

/**
The line of key hints, from the key table. Where not all fit, the last of the table are left to `?`, which always stays.
*/
export function hints({keys, words, width, theme}: Options): Row {
	const all = keys.filter(({label}) => label !== undefined).map(entry => hint(entry, words, theme));
	const last = all.at(-1) ?? [];
	const shown: Row[] = [];
	let left = width - widthOf(last);
	for (const each of all.slice(0, -1)) {
		left -= widthOf(each) + widthOf(gap);
		if (left < 0) {
			break;
		}

		shown.push(each, gap);
	}

	return [...shown, last].flat();
}

/** `enter continue`: the key, and quietly what it does. */
export function hint({label = '', action}: KeyEntry, words: ScreenWords, {span}: Theme): Row {
	return [span(label, 'strong'), span(` ${words.keys[action]}`, 'quiet')];
}
