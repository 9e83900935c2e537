import type {AgentEstate, ClusterEstate} from '../../../domain/estate/estate.ts';
import {html, type Html} from '../markup/html.ts';
import {badge, facts, folded} from '../markup/parts.ts';
import {manyRows} from '../sections/many-rows.ts';
import type {Looking} from './estate-sections.ts';

/** A row an Agent, and one for each cluster without; nothing where no cluster is. */
export function agentTable({estate, id, words, ofAccount}: Looking): Html | undefined {
	const rows = estate.clusters.flatMap(cluster =>
		(cluster.agents.length === 0 ? [undefined] : cluster.agents).map(agent => row(cluster, agent, {estate, words})),
	);
	return rows.length === 0
		? undefined
		: manyRows(
				{
					id: `${id}agents-table`,
					caption: `${words.screen.headings.estate}${ofAccount}`,
					heads: words.pipeline.estateColumns,
					rows,
				},
				words,
			);
}

type Told = Pick<Looking, 'estate' | 'words'>;

/** What was changed has a column of its own. */
function row(cluster: ClusterEstate, agent: AgentEstate | undefined, {estate, words}: Told) {
	const {sign} = words.estate.row(cluster, agent, estate);
	const {cells} = words.estate.row(cluster, agent && {...agent, drift: []}, estate);
	const told = words.pipeline.estateRow(cluster, agent, cells);
	return told.map((text, index) => (index === stateColumn && text !== '' ? badge(sign, text) : text));
}

/** Among the columns that pipelines have too. */
const stateColumn = 5;

/** All of each Agent; those that want attention first. */
export function agentDetails({estate, words}: Looking): Html {
	const all = estate.clusters
		.flatMap(cluster => cluster.agents.map(agent => ({cluster, agent})))
		.map(one => ({...one, sign: words.estate.row(one.cluster, one.agent, estate).sign}));
	const isWanting = ({sign}: (typeof all)[number]) => sign === 'warn' || sign === 'bad';
	const ordered = [...all.filter(one => isWanting(one)), ...all.filter(one => !isWanting(one))];
	return html`${ordered.map(({cluster, agent, sign}) => {
		const state = words.estate.row(cluster, agent, estate).cells[3] ?? '';
		const head = html`<strong>${cluster.name}</strong> ${agent.name} ${badge(sign, state)}`;
		return folded(head, facts(words.estate.details(agent, estate.at)));
	})}`;
}
