import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {films, type Film} from '../../support/fixtures/films.ts';
import {scripted, signedIn} from '../../support/fixtures/processes.ts';
import {golden} from '../../support/golden.ts';
import {openScreen, type ScreenOptions} from '../../support/screen.ts';

const sizes: ReadonlyArray<ScreenOptions & {readonly folder: string}> = [
	{folder: '80x24', columns: 80, rows: 24},
	{folder: '120x40', columns: 120, rows: 40},
	{folder: '60x20', columns: 60, rows: 20},
	{folder: 'ascii', columns: 80, rows: 24, ascii: true},
];

for (const {folder, ...size} of sizes) {
	for (const film of films) {
		test(`${film.name} looks as it should at ${folder}`, async () => {
			const screen = await seen(film, size);
			equal(screen, golden(`screens/${folder}/${film.name}.txt`, screen));
		});
	}
}

async function seen(
	{question, after = [], keys = [], paste, isWhole = false}: Film,
	size: ScreenOptions,
): Promise<string> {
	const {start} = scripted({
		before: [...signedIn, ...after],
		questions: question === undefined ? [] : [question],
		isOpen: !isWhole,
	});
	const screen = await openScreen(start, size);
	if (paste !== undefined) {
		await screen.paste(paste);
	}

	await screen.press(...keys);
	const text = isWhole ? screen.scrollback() : screen.screen();
	screen.close();
	return text;
}
