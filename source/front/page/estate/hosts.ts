import type {ClusterEstate} from '../../../domain/estate/estate.ts';
import type {Words} from '../../../text/words.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {facts, folded} from '../markup/parts.ts';
import {table} from '../markup/table.ts';
import type {Looking} from './estate-sections.ts';

/** Rows of a table beyond which the others are folded. */
const most = 50;

/** Instances on which no Agent runs, each with why. */
export function withoutTable({estate, id, words, ofAccount}: Looking): Html {
	const {page} = words;
	const rows = estate.clusters.flatMap(cluster => withoutRows(cluster, words));
	const part = (own: typeof rows, name: string) =>
		table({
			id: `${id}${name}`,
			caption: `${page.estate.without}${ofAccount}${name === 'without' ? '' : ' · 2'}`,
			heads: page.estate.withoutColumns,
			rows: own,
		});
	const rest = rows.slice(most);
	return html`${part(rows.slice(0, most), 'without')}${
		rest.length === 0 ? nothing : folded(page.estate.more(rest.length), part(rest, 'without-more'))
	}`;
}

function withoutRows(cluster: ClusterEstate, words: Words) {
	const gaps = new Map(cluster.agents.flatMap(({gaps: own}) => own.map(gap => [gap.instance, gap])));
	const bare = new Map(cluster.bare.map(one => [one.instance, one]));
	return cluster.hosts
		.filter(({state}) => state !== 'running')
		.map(({instance, state}) => {
			const [gap, why] = [gaps.get(instance), bare.get(instance)];
			return [
				cluster.name,
				html`<code>${instance}</code>`,
				gap
					? words.instance(gap)
					: why
						? words.page.estate.bare(why.why)
						: words.page.estate.marks[state === 'unknown' ? state : 'bare'],
			];
		});
}

/** Names of the others, by cluster. */
export function runningNames({estate, words}: Looking): Html {
	const running = estate.clusters
		.map(({name, hosts}) => ({
			label: name,
			values: hosts.filter(({state}) => state === 'running').map(({instance}) => instance),
		}))
		.filter(({values}) => values.length > 0);
	const count = running.reduce((sum, {values}) => sum + values.length, 0);
	const rows = running.map(({label, values}) => ({
		label,
		values: [values.map((each, index) => html`${index === 0 ? '' : ' '}<code>${each}</code>`)],
	}));
	return count === 0 ? nothing : folded(words.page.estate.running(count), facts(rows));
}
