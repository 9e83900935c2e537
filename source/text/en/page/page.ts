import type {PageWords} from '../../page-words.ts';
import {estatePage} from './estate-page.ts';

/** What only a page says. */
export const page: PageWords = {
	skip: 'Skip to the content',
	contents: 'Contents',
	madeBy: program => `Made by ${program}`,
	estate: estatePage,
};
