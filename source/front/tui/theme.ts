import {ascii as asciiText} from '../../text/letters/ascii.ts';
import type {Shell} from '../../text/shell/shell.ts';
import {visible} from '../../text/letters/visible.ts';
import type {Span} from './row.ts';
import {symbols, type Symbols} from './symbols.ts';

/** The six meanings a text can have. What they look like is decided here and nowhere else. */
export type Tone = 'accent' | 'good' | 'warn' | 'bad' | 'quiet' | 'strong';

/** How Ink draws a tone. */
export type Style = {readonly color?: string; readonly bold?: boolean; readonly dimColor?: boolean};

/** How the screens look, by meaning: no component names a colour. */
export type Theme = {
	readonly symbols: Symbols;
	readonly style: (tone: Tone | undefined) => Style;
	/** Makes a span of any text, also of text from outside. */
	readonly span: (text: string, tone?: Tone) => Span;
	/** Whether anything may move. */
	readonly motion: boolean;
	/** What a command is pasted into. */
	readonly shell: Shell;
};

// From the 16 colours that every terminal lets people choose, so both light and dark backgrounds work. Grey is drawn
// dim: bright black is invisible in some palettes.
const styles: Readonly<Record<Tone, Style>> = {
	accent: {color: 'cyan'},
	good: {color: 'green'},
	warn: {color: 'yellow'},
	bad: {color: 'red'},
	quiet: {dimColor: true},
	strong: {bold: true},
};

const bare: Style = {};

type ThemeOptions = {
	readonly ascii: boolean;
	readonly colour: boolean;
	readonly motion: boolean;
	readonly shell?: Shell | undefined;
};

/** Without colour there is no style at all; every meaning has a sign or a word besides. */
export function theme({ascii, colour, motion, shell = 'posix'}: ThemeOptions): Theme {
	const clean = ascii ? (text: string) => asciiText(visible(text)) : visible;
	return {
		symbols: symbols({ascii}),
		style: tone => (colour && tone !== undefined ? styles[tone] : bare),
		span: (text, tone) => (tone === undefined ? {text: clean(text)} : {text: clean(text), tone}),
		motion,
		shell,
	};
}
