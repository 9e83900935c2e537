import {deepEqual, equal, match, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';
import {wordsIn} from '../../../source/text/languages.ts';
import {openFilm} from '../../support/film-screen.ts';
import {textsIn} from '../../support/facts.ts';
import {films} from '../../support/fixtures/films.ts';

const letters = {ko: /\p{Script=Hangul}/v, ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/v} as const;

const columns = 80;
const rows = 24;

for (const language of ['ko', 'ja'] as const) {
	for (const film of films) {
		test(`${film.name} has room and no English sentence in ${language}`, async () => {
			const words = await wordsIn(language);
			const screen = await openFilm(film, {columns, rows, words});
			const text = film.isWhole ? screen.scrollback() : screen.screen();
			screen.close();
			match(text, letters[language]);
			const said = textsIn(film);
			deepEqual(
				text.split('\n').flatMap(line => englishIn(line).filter(run => said.every(one => !one.includes(run)))),
				[],
			);
			if (film.isWhole) {
				return;
			}

			const lines = stripVTControlCharacters(screen.written()).split('\n');
			deepEqual(
				lines.filter(line => stringWidth(line) > columns),
				[],
			);
			// One heading: a live area that is taller than the terminal leaves copies of itself above.
			equal(screen.scrollback().match(/^── /gmv)?.length, 1);
			ok(text.split('\n').length <= rows);
		});
	}
}

/** Four words in a row of small Latin letters; commands have other signs among them. */
function englishIn(line: string): readonly string[] {
	return /npx|aws |sudo/v.test(line) ? [] : (line.match(/(?<=^|\s)(?:[a-z]+ ){3}[a-z]+/gv) ?? []);
}
