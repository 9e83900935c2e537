import type {Tone} from './theme.ts';

/**
A piece of a line in one tone. Its text is clean: no control characters, no line breaks. `isWhole`: its words stay on
one row.
*/
export type Span = {readonly text: string; readonly tone?: Tone; readonly isWhole?: boolean};

/**
One line of the screen. Everything is drawn as rows, because then the height of the live area is a count and not a
guess, and a column is a number of cells.
*/
export type Row = readonly Span[];
