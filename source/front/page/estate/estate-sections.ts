import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Words} from '../../../text/words.ts';
import {html} from '../markup/html.ts';
import type {Section} from '../frame/section.ts';

export type Estated = Pick<Extract<SetupEvent, {readonly type: 'estate'}>, 'estate' | 'again' | 'of'>;

/** What runs where, of one account; `id` begins what is unique in the page. */
export function estateSections({estate}: Estated, id: string, words: Words): readonly Section[] {
	return [{id: `${id}grid`, title: words.page.estate.grid, body: html`<p>${estate.clusters.length}</p>`}];
}
