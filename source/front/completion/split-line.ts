/** A command line up to where it is completed: its words without quotes, and the last one also as it is typed. */
export type SplitLine = {
	readonly before: readonly string[];
	readonly current: string;
	readonly raw: string;
	/** The quote that the last word has open. */
	readonly quote: string;
};

type Reading = {readonly words: readonly Word[]; readonly word: Word | undefined};

/** A word, as it is typed and as it is meant, and the quote that is open in it. */
type Word = {readonly raw: string; readonly text: string; readonly quote: string};

const blank: Word = {raw: '', text: '', quote: ''};

// A backslash with what it stands before, or one character.
const pieces = /\\[\s\S]|[\s\S]/gv;

/** Takes a line of a POSIX shell apart. Nothing in it is expanded or run: a `$(...)` is text like any other. */
export function splitLine(line: string): SplitLine {
	let reading: Reading = {words: [], word: undefined};
	for (const [piece] of line.matchAll(pieces)) {
		reading = after(reading, piece);
	}

	const {words, word = blank} = reading;
	const texts = words.map(({text}) => text);
	// What is set for the one command stands before its name.
	const name = texts.findIndex(text => !/^\w+=/v.test(text));
	return {before: name === -1 ? [] : texts.slice(name + 1), current: word.text, raw: word.raw, quote: word.quote};
}

function after({words, word}: Reading, piece: string): Reading {
	const {raw, text, quote} = word ?? blank;
	if (quote === '' && /^\s$/v.test(piece)) {
		return {words: word ? [...words, word] : words, word: undefined};
	}

	const isOpening = quote === '' && (piece === '"' || piece === "'");
	const isClosing = quote !== '' && piece === quote;
	const next = isOpening ? piece : isClosing ? '' : quote;
	const meant = isOpening || isClosing ? '' : meaning(piece, quote);
	return {words, word: {raw: raw + piece, text: text + meant, quote: next}};
}

/** Between single quotes a backslash is one, and between double quotes it is one but before a few. */
function meaning(piece: string, quote: string): string {
	const isEscape = piece.length > 1 && (quote === '' || (quote === '"' && /["$\\`]/v.test(piece.slice(1))));
	return isEscape ? piece.slice(1) : piece;
}
