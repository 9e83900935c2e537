import type {Film} from './fixtures/films.ts';
import {scripted, signedIn} from './fixtures/processes.ts';
import {openScreen, type OpenedScreen, type ScreenOptions} from './screen.ts';

/** What a person sees at the end of a film: the screen, and the scrollback with it where that is the point. */
export async function filmScreen(film: Film, size: ScreenOptions): Promise<string> {
	const screen = await openFilm(film, size);
	const text = film.isWhole ? screen.scrollback() : screen.screen();
	screen.close();
	return text;
}

/** Plays a film to its end, and leaves the screen open. */
export async function openFilm(
	{question, after = [], keys = [], paste, isWhole = false}: Film,
	size: ScreenOptions,
): Promise<OpenedScreen> {
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
	return screen;
}
