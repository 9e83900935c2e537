import stringWidth from 'string-width';

/**
A piece of a line, with whatever else a front knows of it. Its text is clean: no line breaks, no escapes. `isWhole`
keeps its words on one line.
*/
export type Piece = {readonly text: string; readonly isWhole?: boolean};

/**
How many cells a line takes on a terminal: a wide character takes two, a combining one none. Characters that Unicode
calls ambiguous (UAX 11) count as one, as terminals have it outside East Asian locales.
*/
export function width(pieces: readonly Piece[]): number {
	return pieces.reduce((sum, {text}) => sum + stringWidth(text), 0);
}
