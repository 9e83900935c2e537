import {width} from './width.ts';

/** The text with blanks behind it, so that it takes at least that many cells. */
export function padEnd(text: string, cells: number): string {
	return text + ' '.repeat(Math.max(0, cells - width([{text}])));
}
