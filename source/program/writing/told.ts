import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Options} from '../../options.ts';
import {codeIn, wordsIn} from '../../text/languages.ts';
import type {Words} from '../../text/words.ts';
import {withPlace} from '../answers/with-place.ts';
import type {Discretion} from '../discretion.ts';
import {leftInFiles} from './left-in-files.ts';
import {withCode} from './with-code.ts';
import {withWiring} from './with-wiring.ts';

type Telling = {
	readonly options: Options;
	/** The id of the run. */
	readonly run: string;
	readonly discretion: Pick<Discretion, 'clean'>;
	readonly words: Words;
	/** The file of the journal, where there is one. */
	readonly journal: string | undefined;
};

/** An event as fronts and the journal are told of it: without secrets, with the files that were written for it. */
export async function* told(event: SetupEvent, telling: Telling): AsyncGenerator<SetupEvent, void> {
	const {options, run, discretion, words, journal} = telling;
	const codeWords = async () => codeIn(options.language);
	const wired = await withWiring(withPlace(event, options), {folder: options.write, words});
	const open = discretion.clean(await withCode(wired, {...options, words, codeWords}));
	const left = await leftInFiles(open, {...options, run, words, english: async () => wordsIn('en')});
	if ('receipt' in open && open.receipt !== undefined) {
		const {writeGuide} = await import('./write-guide.ts');
		yield await writeGuide(open, {journal, words});
	} else {
		yield open;
	}

	yield* left;
}
