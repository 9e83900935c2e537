import stringWidth from 'string-width';
import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {visible} from '../../../../text/letters/visible.ts';

type Options = {
	readonly characters: readonly string[];
	readonly caret: number;
	readonly isSecret: boolean;
	readonly width: number;
	readonly note: string;
	readonly hasPointer?: boolean;
	readonly theme: Theme;
};

/**
A text field's row and the caret's cell in it. A text that is too long is shown around the caret; a secret only as its
length.
*/
export function fieldRow({characters, caret, isSecret, width, note, hasPointer = true, theme}: Options): {
	readonly row: Row;
	readonly caret: number;
} {
	const {symbols} = theme;
	// A sign for each character, so that a paste that was cut short shows; and a byte order mark that came along is
	// drawn as its escape, or nobody would see what is wrong.
	const shown = characters.map(character => (isSecret ? symbols.masked : visible(character)));
	const end = note === '' ? [] : [theme.span(`  ${note}`, 'quiet')];
	const pointer = hasPointer ? `${symbols.pointer} ` : '';
	// Where the note takes all, enough to see that typing works.
	const room = Math.max(8, width - stringWidth(pointer) - 1 - (note === '' ? 0 : stringWidth(note) + 2));
	const start = firstShown(shown, caret, room);
	const before = shown.slice(start, caret).join('');
	const after = fitting(shown.slice(caret), room - stringWidth(before));
	return {
		row: [{text: pointer, tone: 'accent'}, {text: before + after}, ...end],
		caret: stringWidth(pointer) + stringWidth(before),
	};
}

function firstShown(shown: readonly string[], caret: number, room: number): number {
	let cells = 0;
	for (let index = caret - 1; index >= 0; index--) {
		cells += stringWidth(shown[index] ?? '');
		if (cells > room) {
			return index + 1;
		}
	}

	return 0;
}

function fitting(shown: readonly string[], room: number): string {
	let cells = 0;
	const end = shown.findIndex(character => {
		cells += stringWidth(character);
		return cells > room;
	});
	return shown.slice(0, end === -1 ? shown.length : end).join('');
}
