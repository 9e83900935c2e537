import {isCalled, isFilter} from '../../../../domain/kit/called.ts';
import type {Option} from '../../../../domain/questions/option.ts';
import type {OptionWords} from '../../../../text/words.ts';

/** A row of a list, with its words made once: they are needed for the columns, the filter and the drawing. */
export type Entry = {
	readonly option: Option;
	readonly words: OptionWords;
	/** What the filter searches, in lower case. */
	readonly searched: string;
};

/**
Whether a filter leaves a row: by what is shown of it, by a pattern, or by a tag, of which the beginning will do while
it is typed.
*/
export function isMatching({option: {called}, searched}: Entry, filter: string): boolean {
	const text = filter.toLowerCase();
	if (searched.includes(text)) {
		return true;
	}

	if (called === undefined || !isFilter(filter)) {
		return false;
	}

	return (
		isCalled(called, filter) ||
		Object.entries(called.tags).some(([key, value]) => `tag:${key}=${value}`.toLowerCase().startsWith(text))
	);
}

/** Made once a question: 10,000 clusters are filtered at each key. */
export function entries(
	options: readonly Option[],
	words: (subject: Option['subject']) => OptionWords,
): readonly Entry[] {
	return options.map(option => {
		const said = words(option.subject);
		return {option, words: said, searched: [said.label, ...said.aside].join(' ').toLowerCase()};
	});
}
