import type {PageWords} from '../../page-words.ts';
import {estatePage} from './estate-page.ts';

/** What only a page says. */
export const page: PageWords = {
	skip: '본문으로 건너뛰기',
	contents: '목차',
	madeBy: program => `${program} 작성`,
	estate: estatePage,
};
