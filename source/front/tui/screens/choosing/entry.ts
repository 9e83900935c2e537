import type {Option} from '../../../../domain/questions/option.ts';
import type {OptionWords} from '../../../../text/words.ts';

/** A row of a list, with its words made once: they are needed for the columns, the filter and the drawing. */
export type Entry = {
	readonly option: Option;
	readonly words: OptionWords;
	/** What the filter searches, in lower case. */
	readonly searched: string;
};

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
