import {deepEqual, equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';
import {en} from '../../../source/text/en.ts';
import {openFilm} from '../../support/film-screen.ts';
import {films} from '../../support/fixtures/films.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {signedIn} from '../../support/fixtures/processes.ts';
import {pseudo} from '../../support/pseudo.ts';
import {untranslatedIn} from '../../support/untranslated.ts';

for (const [columns, rows] of [
	[80, 24],
	[120, 40],
] as const) {
	for (const film of films) {
		test(`${film.name} has room for a longer language at ${columns}x${rows}`, async () => {
			const {words, kept} = pseudo(en);
			const screen = await openFilm(film, {columns, rows, words});
			const text = film.isWhole ? screen.scrollback() : screen.screen();
			screen.close();
			// What is typed letter by letter stands as a word.
			const typed = (film.keys ?? []).filter(key => key.length === 1).join('');
			deepEqual(untranslatedIn(text, [film, signedIn, installPlan, kept, typed]), []);
			if (film.isWhole) {
				return;
			}

			deepEqual(tooWide(screen.written(), columns), []);
			// One heading: a live area that is taller than the terminal leaves copies of itself above.
			equal(screen.scrollback().match(/^── /gmv)?.length, 1);
			ok(text.split('\n').length <= rows);
		});
	}
}

function tooWide(written: string, columns: number): readonly string[] {
	return stripVTControlCharacters(written)
		.split('\n')
		.filter(line => stringWidth(line) > columns);
}
