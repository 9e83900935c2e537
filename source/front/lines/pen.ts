import {styleText} from 'node:util';
import type {Line, Part} from '../../domain/kit/message.ts';
import {ascii} from '../../text/letters/ascii.ts';
import {visible} from '../../text/letters/visible.ts';

/** The six meanings that a text can have; the screens have the same. */
export const tones = ['accent', 'good', 'warn', 'bad', 'quiet', 'strong'] as const;

/** One of `tones`. */
export type Tone = (typeof tones)[number];

/** What a line can begin with; each stands for a word, which the line says too. */
export const marks = ['done', 'failed', 'warning', 'running', 'add', 'change', 'remove', 'same'] as const;

/** One of `marks`. */
export type Mark = (typeof marks)[number];

/**
How facts become characters: colour or none, symbols or their ASCII twins, and nothing from outside that moves a cursor.
*/
export type Pen = {
	readonly line: (line: Line) => string;
	/** Cleans text from outside. Before `tone` and never after it: it would show the escapes of the colour. */
	readonly text: (text: string) => string;
	readonly tone: (tone: Tone, text: string) => string;
	readonly mark: (mark: Mark) => string;
};

/** Decided once, where the terminal is looked at. */
export type PenOptions = {readonly hasColour: boolean; readonly isAscii: boolean};

// As the screens have them. `dim` stands for grey: bright black is invisible in some palettes.
const formats = {accent: 'cyan', good: 'green', warn: 'yellow', bad: 'red', quiet: 'dim', strong: 'bold'} as const;

const symbols: Readonly<Record<Mark, {readonly symbol: string; readonly tone: Tone}>> = {
	done: {symbol: '✔', tone: 'good'},
	failed: {symbol: '✖', tone: 'bad'},
	warning: {symbol: '!', tone: 'warn'},
	// A dot and no spinner: a printed line stays as it is.
	running: {symbol: '·', tone: 'quiet'},
	add: {symbol: '+', tone: 'good'},
	change: {symbol: '~', tone: 'warn'},
	remove: {symbol: '-', tone: 'bad'},
	// As wide as the others, so that the unchanged lines of a diff keep their column.
	same: {symbol: ' ', tone: 'quiet'},
};

/** Colour is forced where it is on: Node would look at its own standard output, and this may be another stream. */
export function pen({hasColour, isAscii}: PenOptions): Pen {
	const text = (raw: string) => (isAscii ? ascii(visible(raw)) : visible(raw));
	const tone = (of: Tone, clean: string) =>
		hasColour ? styleText(formats[of], clean, {validateStream: false}) : clean;
	const part = (of: Part) => (typeof of === 'string' ? text(of) : styled(of, {text, tone}));
	return {
		text,
		tone,
		line: line => line.map(each => part(each)).join(''),
		mark: of => tone(symbols[of].tone, text(symbols[of].symbol)),
	};
}

function styled(part: Exclude<Part, string>, {text, tone}: Pick<Pen, 'text' | 'tone'>): string {
	switch (part.kind) {
		case 'command': {
			// Told by colour alone: backticks or quotes would be copied along.
			return tone('accent', text(part.text));
		}

		case 'link': {
			// The plain address, no hyperlink escape: terminals find it themselves, and logs would keep the escape.
			return tone('accent', text(part.url));
		}

		case 'value': {
			return text(part.text);
		}

		case 'strong': {
			return tone('strong', text(part.text));
		}

		case 'quiet': {
			return tone('quiet', text(part.text));
		}
	}
}
