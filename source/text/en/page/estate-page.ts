import type {EstatePageWords} from '../../estate-page-words.ts';

/** What only a page says of what runs where. */
export const estatePage: EstatePageWords = {grid: 'Clusters and their instances'};
