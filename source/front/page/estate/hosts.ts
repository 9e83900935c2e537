import type {ClusterEstate, HostEstate} from '../../../domain/estate/estate.ts';
import {hostMark} from '../../../domain/estate/host-mark.ts';
import type {Words} from '../../../text/words.ts';
import {html, later, nothing, type Html, type Piece} from '../markup/html.ts';
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

/** Alike ones together. */
function withoutRows(cluster: ClusterEstate, words: Words): ReadonlyArray<readonly Piece[]> {
	const gaps = new Map(cluster.agents.flatMap(({gaps: own}) => own.map(gap => [gap.instance, gap])));
	const bare = new Map(cluster.bare.map(one => [one.instance, one]));
	const {estate} = words.page;
	const stateOf = ({instance, state}: HostEstate) => {
		const [gap, why] = [gaps.get(instance), bare.get(instance)?.why];
		return gap ? words.instance(gap) : why ? estate.bare(why) : estate.marks[hostMark(state)];
	};

	const without = cluster.hosts.filter(({state}) => state !== 'running');
	return [...Map.groupBy(without, stateOf)].map(([state, hosts]) => [
		cluster.name,
		state,
		namesOf(
			hosts.map(({instance}) => instance),
			words,
		),
	]);
}

/** Names that are read at once; more stand folded behind them. */
const most = 12;

function namesOf(names: readonly string[], words: Words): Html {
	const rest = names.slice(most);
	return html`${codes(names.slice(0, most))}${
		rest.length === 0 ? nothing : folded(words.screen.more(rest.length), codes(rest))
	}`;
}

function codes(names: readonly string[]): Html {
	return html`${names.map((name, index) => html`${index === 0 ? nothing : ' '}<code class="whole">${name}</code>`)}`;
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
	const rows = running.map(({label, values}) => ({label, values: [later(() => codes(values))]}));
	return count === 0 ? nothing : folded(words.page.estate.running(count), facts(rows));
}
