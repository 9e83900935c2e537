import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {shortName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {list} from '../markup/parts.ts';
import {agentDetails, agentTable} from './agents.ts';
import {cards, legend} from './cards.ts';
import {runningNames, withoutTable} from './hosts.ts';

export type Estated = Pick<Extract<SetupEvent, {readonly type: 'estate'}>, 'estate' | 'again' | 'of'>;

/** What runs where, of one account; `id` begins what is unique in the page. */
export function estateSections({estate, of}: Estated, id: string, words: Words): readonly Section[] {
	const {clusters} = estate;
	const {page, estate: said} = words;
	const looking = {estate, id, words, ofAccount: of === undefined ? '' : ` · ${shortName(of)}`};
	const agents = agentTable(looking);
	const stale = said.stale(estate);
	const remarks = clusters.flatMap(cluster => said.notes(cluster));
	const unread = said.unread(estate);
	return [
		{
			id: `${id}grid`,
			title: page.estate.grid,
			body: html`${stale ? html`<p class="say warn">${lineOf(stale)}</p>\n` : nothing}${coverage(looking)}
${legend(clusters, words)}${cards(looking)}${withoutTable(looking)}${runningNames(looking)}`,
		},
		...(agents === undefined
			? []
			: [{id: `${id}agents`, title: page.estate.agents, body: html`${agents}${agentDetails(looking)}`}]),
		...(remarks.length === 0 ? [] : [{id: `${id}remarks`, title: page.estate.remarks, body: lines(remarks)}]),
		...(unread.length === 0 ? [] : [{id: `${id}unread`, title: page.estate.unread, body: lines(unread)}]),
	];
}

/** What an estate is told with. */
export type Looking = {
	readonly estate: Estated['estate'];
	readonly id: string;
	readonly words: Words;
	/** Behind a caption: captions are told apart by it where there are several accounts. */
	readonly ofAccount: string;
};

function coverage({estate: {clusters}, words: {page}}: Looking): Html {
	const sum = (count: (cluster: (typeof clusters)[number]) => number) =>
		clusters.reduce((total, cluster) => total + count(cluster), 0);
	const instances = sum(cluster => cluster.instances);
	const totals = page.estate.totals({clusters: clusters.length, instances, agents: sum(({agents}) => agents.length)});
	return html`<p class="lead">${page.estate.covered(
		sum(({covered}) => covered),
		instances,
	)}</p>
<p class="quiet">${totals}</p>`;
}

function lines(all: readonly Line[]): Html {
	return list(all.map(line => lineOf(line)));
}
