import {Writable} from 'node:stream';

/** Where Inquirer draws. */
export type Display = NodeJS.WritableStream & {readonly columns?: number; readonly rows?: number};

/** A place for prompts, one after the other, that can be left in the middle of one. */
export type Redrawable = {
	/** For one prompt: Inquirer ends the stream it drew on unless that is the process's own. */
	readonly display: () => Display;
	/** Leaves the terminal as a shell expects it, below the prompt. */
	readonly leave: () => void;
	/** Draws the prompt once more, where the cursor is now. */
	readonly redraw: () => void;
};

/** Moving and erasing at the beginning of a drawing, which take the one before it away. */
const takingAway = /^(?:\p{Control}\[\d*[ABGK])+/v;

/** Passes on what is drawn to standard output, which others write to between prompts. */
export function redrawable(stdout: Display): Redrawable {
	let drawn = '';
	return {
		display() {
			const stream = new Writable({
				decodeStrings: false,
				write(chunk: string | Uint8Array, encoding, done) {
					const text = typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
					// Not a mere step of the cursor.
					drawn = text.replace(takingAway, '') === '' ? drawn : text;
					// Not after the chunk is out: what is printed next must not overtake it.
					stdout.write(chunk);
					done();
				},
			});
			return Object.defineProperties(stream, {
				columns: {get: () => stdout.columns},
				rows: {get: () => stdout.rows},
			});
		},
		leave() {
			const {length} = drawn.split('\n');
			// Below the last row, wherever in the prompt the cursor stands; and shown, which lists hide.
			stdout.write(`\u{1B}[${length}B\r\n\u{1B}[?25h`);
		},
		redraw() {
			stdout.write(drawn.replace(takingAway, ''));
		},
	};
}
