import {styleText} from 'node:util';
import {roughWidth, unbroken} from '../text/letters/unbroken.ts';
import type {TitleWords} from '../text/words.ts';
import {version} from '../version.ts';
import {demoSpeed} from './clock.ts';

/** What the first line needs: it is written before Ink, React or a language's bulk is loaded. */
export type TitleOptions = {
	readonly colour: boolean;
	readonly ascii: boolean;
	/** Cells of a row; a terminal would break a longer one inside a word. */
	readonly columns: number;
	/** The world of a demo. */
	readonly demo: string | undefined;
	readonly words: TitleWords;
};

/**
The first lines of the interactive front, written before any of it is loaded: whoever started the program sees at once
that it runs, and what.
*/
export function title({colour, ascii, columns, demo, words}: TitleOptions): string {
	const styled = (format: 'bold' | 'dim' | 'yellow', text: string) =>
		// Whether there is colour was decided for all of the program; Node would ask the stream once more.
		colour ? styleText(format, text, {validateStream: false}) : text;
	const about = `${version} ${ascii ? '-' : '·'} ${words.tagline}`;
	const [first = '', ...rest] = broken(`dd-ecs-setup ${about}`, columns);
	const name = [
		`${styled('bold', first.slice(0, 12))}${styled('dim', first.slice(12))}`,
		...rest.map(row => styled('dim', row)),
	];
	const told = demo === undefined ? [] : words.demo(demo, demoSpeed).flatMap(line => broken(line, columns));
	return [...name, ...told.map(line => styled('yellow', line)), ''].map(line => `${line}\n`).join('');
}

/** Between words, of Japanese between characters, with what follows the first row a step in. */
function broken(text: string, columns: number): readonly string[] {
	const rows: string[] = [];
	let row = '';
	for (const piece of text.split(/(?<= )/v).flatMap(word => unbroken(word))) {
		const longer = row + piece;
		if (row === '' || roughWidth(longer.trimEnd()) < columns) {
			row = longer;
		} else {
			rows.push(row.trimEnd());
			row = `  ${piece}`;
		}
	}

	return [...rows, row];
}
