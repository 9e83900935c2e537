import type {ClusterEstate} from '../../../domain/estate/estate.ts';
import type {Words} from '../../../text/words.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {facts, folded} from '../markup/parts.ts';
import {manyRows} from '../sections/many-rows.ts';
import type {Looking} from './estate-sections.ts';

/** Instances on which no Agent runs, each with why. */
export function withoutTable({estate, id, words, ofAccount}: Looking): Html {
	const {page} = words;
	return manyRows(
		{
			id: `${id}without`,
			caption: `${page.estate.without}${ofAccount}`,
			heads: page.estate.withoutColumns,
			rows: estate.clusters.flatMap(cluster => withoutRows(cluster, words)),
		},
		words,
	);
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
