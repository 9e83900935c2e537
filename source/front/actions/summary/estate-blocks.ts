import type {Estate} from '../../../domain/estate/estate.ts';
import type {AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Words} from '../../../text/words.ts';
import {labelColumn, labelGaps} from '../../cells/label-column.ts';
import {block, html, inline, prose, table} from './safe.ts';

/** Rows of the table, Agents that want attention, and remarks, beyond which the log has them. */
const most = {rows: 50, details: 10, remarks: 20};

/** What runs where: a row an Agent, all of those that want attention, folded, and what stands in no row. */
export function estateBlocks(estate: Estate, of: AccountName | undefined, words: Words): readonly string[] {
	const {row, details, notes, unread, stale} = words.estate;
	const seen = estate.clusters.flatMap(cluster =>
		// A cluster without an Agent has a row all the same.
		(cluster.agents.length === 0 ? [undefined] : cluster.agents).map(agent => ({cluster, agent})),
	);
	const wanting = seen.flatMap(({cluster, agent}) =>
		agent && ['warn', 'bad'].includes(row(cluster, agent, estate).sign) ? [{cluster, agent}] : [],
	);
	const old = stale(estate);
	const remarks = [...(old ? [old] : []), ...unread(estate), ...estate.clusters.flatMap(cluster => notes(cluster))];
	const hidden = seen.length - most.rows;
	const beyond = Math.max(0, remarks.length - most.remarks) + Math.max(0, wanting.length - most.details);
	return [
		`## ${prose(words.pipeline.estate(of))}`,
		...table(
			words.pipeline.estateColumns,
			seen.slice(0, most.rows).map(({cluster, agent}) => {
				// What was changed has a column of its own here.
				const {cells} = row(cluster, agent && {...agent, drift: []}, estate);
				return words.pipeline.estateRow(cluster, agent, cells);
			}),
		),
		...(hidden > 0 ? [prose(words.pipeline.moreRows(hidden))] : []),
		...wanting.slice(0, most.details).map(({cluster, agent}) => {
			const head = `<b>${html(cluster.name)}</b> ${html(agent.name)}`;
			const rows = labelColumn(details(agent, estate.at), labelGaps.detail).map(
				({label, text}) => `${label}${text}`,
			);
			return [`<details><summary>${head}</summary>`, block(rows), '</details>'].join('\n\n');
		}),
		...(remarks.length > 0
			? [
					remarks
						.slice(0, most.remarks)
						.map(line => `- ${inline(line)}`)
						.join('\n'),
				]
			: []),
		...(beyond > 0 ? [prose(words.pipeline.moreRows(beyond))] : []),
	];
}
