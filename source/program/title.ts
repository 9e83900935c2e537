import {styleText} from 'node:util';
import type {TitleWords} from '../text/words.ts';
import {version} from '../version.ts';
import {demoSpeed} from './clock.ts';

/** What the first line needs: it is written before Ink, React or a language's bulk is loaded. */
export type TitleOptions = {
	readonly colour: boolean;
	readonly ascii: boolean;
	/** The world of a demo. */
	readonly demo: string | undefined;
	readonly words: TitleWords;
};

/**
The first lines of the interactive front, written before any of it is loaded: whoever started the program sees at once
that it runs, and what.
*/
export function title({colour, ascii, demo, words}: TitleOptions): string {
	const styled = (format: 'bold' | 'dim' | 'yellow', text: string) =>
		// Whether there is colour was decided for all of the program; Node would ask the stream once more.
		colour ? styleText(format, text, {validateStream: false}) : text;
	const about = `${version} ${ascii ? '-' : '·'} ${words.tagline}`;
	const name = `${styled('bold', 'dd-ecs-setup')} ${styled('dim', about)}`;
	const told = demo === undefined ? [] : words.demo(demo, demoSpeed);
	return [name, ...told.map(line => styled('yellow', line)), ''].map(line => `${line}\n`).join('');
}
