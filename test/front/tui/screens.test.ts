import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {filmScreen} from '../../support/film-screen.ts';
import {films} from '../../support/fixtures/films.ts';
import {golden} from '../../support/golden.ts';
import type {ScreenOptions} from '../../support/screen.ts';

const sizes: ReadonlyArray<ScreenOptions & {readonly folder: string}> = [
	{folder: '80x24', columns: 80, rows: 24},
	{folder: '120x40', columns: 120, rows: 40},
	{folder: '60x20', columns: 60, rows: 20},
	{folder: 'ascii', columns: 80, rows: 24, ascii: true},
];

for (const {folder, ...size} of sizes) {
	for (const film of films) {
		test(`${film.name} looks as it should at ${folder}`, async () => {
			const screen = await filmScreen(film, size);
			equal(screen, golden(`screens/${folder}/${film.name}.txt`, screen));
		});
	}
}
