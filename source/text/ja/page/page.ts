import type {PageWords} from '../../page-words.ts';
import {estatePage} from './estate-page.ts';

/** What only a page says. */
export const page: PageWords = {
	skip: '本文へ移動',
	contents: '目次',
	madeBy: program => `${program}で作成`,
	estate: estatePage,
};
