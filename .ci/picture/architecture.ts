import {layers, rooms, type Layer} from '../../test/support/layers.ts';
import {arranged} from './arranged.ts';

/** A layer that so many may import is ground under all of them: lines to it would cover the rest. */
const groundFrom = 8;

const box = {width: 132, height: 50, gap: 18, rank: 84};
const margin = 20;

type Edge = {readonly from: string; readonly to: string; readonly isLazy: boolean};

/** The table of imports that the tests hold, as a picture: an arrow for each that is allowed. */
export function architecture(): string {
	const shown = layers.filter(({name}) => name !== 'manifest');
	const edges = shown.flatMap(({name, layers: to, lazily = []}): readonly Edge[] => [
		...to.map(other => ({from: name, to: other, isLazy: false})),
		...lazily.map(other => ({from: name, to: other, isLazy: true})),
	]);
	const others = edges.filter(({from, to}) => from !== to && to !== 'manifest');
	const isGround = ({name}: Layer) => others.filter(({to, isLazy}) => to === name && !isLazy).length >= groundFrom;
	const above = shown.filter(layer => !isGround(layer));
	const names = new Set(above.map(({name}) => name));
	const drawnEdges = others.filter(({from, to}) => names.has(from) && names.has(to));
	const ranks = arranged([...names], drawnEdges);
	const widest = Math.max(...ranks.map(rank => rank.length));
	const width = widest * (box.width + box.gap) - box.gap + 2 * margin;
	const places = new Map(
		ranks.flatMap((rank, row) => {
			// Short ranks take more room: their lines come from far.
			const free = width - 2 * margin - rank.length * box.width;
			const gap = Math.min(box.width, Math.max(box.gap, free / Math.max(1, rank.length + 1)));
			const span = rank.length * (box.width + gap) - gap;
			return rank.map((name, column) => [
				name,
				{x: Math.round((width - span) / 2 + column * (box.width + gap)), y: margin + row * box.rank},
			]);
		}),
	);
	// What imports the other ground stands above it.
	const grounds = shown
		.filter(layer => isGround(layer))
		.toSorted(
			(a, b) =>
				Number(a.name !== b.name && b.layers.includes(a.name)) -
				Number(a.name !== b.name && a.layers.includes(b.name)),
		);
	const end = margin + ranks.length * box.rank;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${end + grounds.length * 66 + 34}" role="img">`,
		'<title>Who may import whom in dd-ecs-setup</title>',
		'<style>',
		'.box{fill:#f6f8fa;stroke:#8b949e}.ground{fill:#ddf4ff;stroke:#54aeff}text{fill:#24292f}.quiet{fill:#57606a}',
		'path{stroke:#57606a;fill:none}.tip{fill:#57606a;stroke:none}',
		'@media (prefers-color-scheme:dark){.box{fill:#161b22;stroke:#6e7681}.ground{fill:#0c2d6b;stroke:#388bfd}',
		'text{fill:#e6edf3}.quiet,.tip{fill:#8b949e}path{stroke:#8b949e}}',
		'text{font:600 14px system-ui,sans-serif;text-anchor:middle}.quiet{font:11px system-ui,sans-serif}',
		'.lazy{stroke-dasharray:4 4}',
		'</style>',
		'<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
		'<path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>',
		...drawnEdges.map(edge => arrow(edge, places)),
		...above.map(layer => boxed(layer, places)),
		...grounds.map((layer, index) => ground(layer, {top: end + index * 66, width, shown, others})),
		`<text class="quiet" x="${width / 2}" y="${end + grounds.length * 66 + 14}">`,
		'An arrow: may import. Dashed: only when it is needed, or its types. Below a name: the packages.</text>',
		'</svg>\n',
	].join('\n');
}

type Places = ReadonlyMap<string, {readonly x: number; readonly y: number}>;

function arrow({from, to, isLazy}: Edge, places: Places): string {
	const [start, end] = [places.get(from), places.get(to)];
	if (!start || !end) {
		return '';
	}

	const isDown = end.y > start.y;
	const [x1, y1] = [start.x + box.width / 2, start.y + (isDown ? box.height : 0)];
	const [x2, y2] = [end.x + box.width / 2, end.y + (isDown ? 0 : box.height)];
	const bend = (y2 - y1) / 2;
	return (
		`<path${isLazy ? ' class="lazy"' : ''} marker-end="url(#tip)" ` +
		`d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}"/>`
	);
}

function boxed({name, packages = []}: Layer, places: Places): string {
	const {x, y} = places.get(name) ?? {x: 0, y: 0};
	const middle = x + box.width / 2;
	// Of a scope, and of the parts of one kit, one name is enough.
	const said = packages.map(one => one.replace('/*', '')).slice(0, 2);
	const more = packages.length > said.length ? ', …' : '';
	return [
		`<rect class="box" x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6"/>`,
		`<text x="${middle}" y="${y + (said.length === 0 ? 30 : 22)}">${name}</text>`,
		...(said.length === 0
			? []
			: [`<text class="quiet" x="${middle}" y="${y + 39}">${shortened(said.join(', ') + more)}</text>`]),
	].join('');
}

function shortened(text: string): string {
	return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}

type Ground = {
	readonly top: number;
	readonly width: number;
	readonly shown: readonly Layer[];
	readonly others: readonly Edge[];
};

/** All across: who stands on it goes without saying, who doesn't is said. */
function ground({name}: Layer, {top, width, shown, others}: Ground): string {
	const users = new Set(others.filter(({to}) => to === name).map(({from}) => from));
	const strangers = shown.map(one => one.name).filter(one => one !== name && one !== 'domain' && !users.has(one));
	const inside = name === 'domain' ? `pure, in order: ${rooms.join(', ')}` : '';
	const without = strangers.length > 0 ? `for all above but ${strangers.join(', ')}` : 'for all above';
	return [
		`<rect class="ground" x="${margin}" y="${top}" width="${width - 2 * margin}" height="52" rx="6"/>`,
		`<text x="${width / 2}" y="${top + 22}">${name}</text>`,
		`<text class="quiet" x="${width / 2}" y="${top + 40}">${[without, inside].filter(Boolean).join('; ')}</text>`,
	].join('');
}
