import type {EstatePageWords} from './estate-page-words.ts';

/** What only a page says, which a change ticket has: its headings, and what a screen shows without words. */
export type PageWords = {
	/** To the sections, for those who go by keyboard. */
	readonly skip: string;
	/** The label of the list of sections. */
	readonly contents: string;
	/** At the foot: `program` is its name and version. */
	readonly madeBy: (program: string) => string;
	readonly estate: EstatePageWords;
};
