import type {ClusterEstate} from '../../../domain/estate/estate.ts';
import {hostMark, hostMarks, markedHosts, type HostMark} from '../../../domain/estate/host-mark.ts';
import type {EstateRow} from '../../../text/tables/estate-words.ts';
import type {Words} from '../../../text/words.ts';
import {html, later, nothing, type Html} from '../markup/html.ts';
import {mark, tally, type Shape, type Tallied} from '../markup/marks.ts';
import {badge, folded, type Sign} from '../markup/parts.ts';
import type {Looking} from './estate-sections.ts';

/** For the eye, each another shape; words stand beside them or are heard. */
const shapes: Readonly<Record<HostMark, Shape>> = {
	running: {shape: '●', sign: 'good'},
	coming: {shape: '◐', sign: 'warn'},
	missing: {shape: '✕', sign: 'bad'},
	unknown: {shape: '?', sign: 'warn'},
	bare: {shape: '○', sign: 'quiet'},
};

/** Cards beyond which those of clusters that want nothing are folded; the others come first then. */
const most = 60;

/** Instances of a cluster whose card stands beside others. */
const mostBeside = 100;

/** What each mark means, and how many instances have it. */
export function legend(clusters: readonly ClusterEstate[], words: Words): Html {
	return tally(tallied(clusters, words));
}

function tallied(clusters: readonly ClusterEstate[], {page}: Words): readonly Tallied[] {
	return markedHosts(clusters).map(({mark: of, count}) => ({
		of: shapes[of],
		word: page.estate.marks[of],
		count: page.estate.count(count),
	}));
}

/** A card a cluster, with a mark an instance. */
export function cards({estate, words}: Looking): Html {
	const all = estate.clusters.map(cluster => ({cluster, sign: signOf(cluster, estate, words)}));
	const wanting = all.filter(({sign}) => sign === 'warn' || sign === 'bad');
	const ordered = all.length > most ? [...wanting, ...all.filter(one => !wanting.includes(one))] : all;
	const count = Math.max(most, wanting.length);
	const [shown, rest] = [ordered.slice(0, count), ordered.slice(count)];
	const grid = (some: typeof all) =>
		some.length === 0
			? nothing
			: html`<ul class="cards">
${some.map(({cluster, sign}) => later(() => card(cluster, sign, {estate, words})))}</ul>
`;
	return html`${grid(shown)}${rest.length === 0 ? nothing : folded(words.screen.more(rest.length), grid(rest))}`;
}

/** As much attention as that of its rows that wants most. */
function signOf(cluster: ClusterEstate, estate: Looking['estate'], words: Words): EstateRow['sign'] {
	const agents = cluster.agents.length === 0 ? [undefined] : cluster.agents;
	const signs = new Set(agents.map(agent => words.estate.row(cluster, agent, estate).sign));
	return (['bad', 'warn', 'good'] as const).find(sign => signs.has(sign)) ?? 'quiet';
}

function card(cluster: ClusterEstate, sign: Sign, {estate, words}: Pick<Looking, 'estate' | 'words'>): Html {
	const {name, region, hosts, instances, covered} = cluster;
	const {cells} = words.estate.row(cluster, undefined, estate);
	const [, platforms = ''] = words.pipeline.estateRow(cluster, undefined, cells);
	const where = [region, platforms].filter(text => text !== '').join(' · ');
	const all = tallied([cluster], words);
	// Of one kind alone the share says all.
	const others = all.length === 1 ? [] : all.filter(({of}) => of !== shapes.running);
	const state = instances === 0 ? (cells[3] ?? '') : words.page.estate.share(covered, instances);
	return html`<li class="card${hosts.length > mostBeside ? ' large' : ''}">
<p><strong>${name}</strong> <span class="quiet">${where}</span></p>
<p>${badge(instances > covered && sign === 'good' ? 'warn' : sign, state)}</p>
${hosts.length === 0 ? nothing : marks(cluster)}${tally(others, {isKnown: true})}</li>
`;
}

/** Alike ones together. Nothing of it is heard: what it shows is said beside it. */
function marks({hosts}: ClusterEstate): Html {
	const rank = ({state}: ClusterEstate['hosts'][number]) => hostMarks.indexOf(hostMark(state));
	const ordered = hosts.toSorted((one, other) => rank(one) - rank(other));
	return html`<p class="marks">${ordered.map(({instance, state}) => mark(shapes[hostMark(state)], instance))}</p>
`;
}
