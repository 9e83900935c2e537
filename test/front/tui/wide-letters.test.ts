import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {en} from '../../../source/text/en.ts';
import {openFilm} from '../../support/film-screen.ts';
import {films} from '../../support/fixtures/films.ts';
import {pseudo, type Letters} from '../../support/pseudo.ts';

for (const [columns, rows] of [
	[60, 20],
	[120, 40],
] as const) {
	for (const film of films) {
		test(`wide letters stand where narrow ones would: ${film.name} at ${columns}x${rows}`, async () => {
			const [wide, narrow] = [await shown('wide'), await shown('narrow')];
			match(wide, /\p{Script=Hangul}/v);
			deepEqual(cells(wide), cells(narrow));
		});

		async function shown(letters: Letters) {
			const screen = await openFilm(film, {columns, rows, words: pseudo(en, letters).words});
			const text = film.isWhole ? screen.scrollback() : screen.screen();
			screen.close();
			return text;
		}
	}
}

/** Which cells of each line are taken. */
function cells(text: string): readonly string[] {
	return text.split('\n').map(line => {
		const taken = Array.from(line, character => (character === ' ' ? ' ' : '#'.repeat(stringWidth(character))));
		return taken.join('');
	});
}
