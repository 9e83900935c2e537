import type {SetupEvent} from '../../../domain/ending/event.ts';
import {idBeside, shortName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Words} from '../../../text/words.ts';
import type {Voice} from '../voice.ts';
import {news} from './news.ts';

/** The news of each account by themselves: what is held back of one is not told with another. */
export function newsByAccount(words: Words): (event: SetupEvent) => readonly SetupEvent[] {
	const known = new Map<string, ReturnType<typeof news>>();
	let start: SetupEvent | undefined;
	return event => {
		const id = event.of?.account ?? event.of?.profile ?? '';
		const of = known.get(id) ?? news(words);
		if (!known.has(id)) {
			known.set(id, of);
			// How a run begins says how all of it is told.
			if (start) {
				of(start);
			}
		}

		start = event.type === 'started' ? event : start;
		return of(event).map(each => (event.of ? {...each, of: event.of} : each));
	};
}

/**
Lines of one of several accounts: a single one has its name in front, as a log is searched by lines; several stand below
it, so that what is copied from them stays whole. A plan names its account itself.
*/
export function ofAccount({type, of}: SetupEvent, lines: readonly string[], {pen}: Voice): readonly string[] {
	const [first, ...more] = lines.filter(line => line !== '');
	if (!of || first === undefined || type === 'planned') {
		return lines;
	}

	if (more.length === 0) {
		return [`${pen.tone('quiet', pen.text(shortName(of)))}  ${first}`];
	}

	const name = `${pen.tone('strong', pen.text(shortName(of)))}${pen.tone('quiet', pen.text(idBeside(of)))}`;
	return ['', name, ...(lines[0] === '' ? lines.slice(1) : lines)];
}
