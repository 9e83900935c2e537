import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';

/**
The text in at most that many cells, cut in its middle: names that people give differ at their ends, `…-prod` and
`…-staging`.
*/
export function shorten(text: string, cells: number, ellipsis: string): string {
	if (stringWidth(text) <= cells) {
		return text;
	}

	const room = cells - stringWidth(ellipsis);
	return room < 2
		? sliceAnsi(text, 0, Math.max(0, cells))
		: `${first(text, Math.ceil(room / 2))}${ellipsis}${last(text, Math.floor(room / 2))}`;
}

/** The names of one list in at most that many cells each; two that differ never look alike where a cut can tell. */
export function shortenAll(names: readonly string[], cells: number, ellipsis: string): readonly string[] {
	const short = names.map(name => shorten(name, cells, ellipsis));
	const places = Map.groupBy(names.keys(), place => short[place] ?? '');
	return names.map((name, index) => {
		const alike = (places.get(short[index] ?? '') ?? []).flatMap(place => {
			const other = names[place];
			return other === undefined || other === name ? [] : [other];
		});
		// What they have in common says nothing: the cut is moved to where this one begins to differ.
		const common = Math.max(0, ...alike.map(other => sharedStart(name, other)));
		return alike.length === 0 ? (short[index] ?? name) : around(name, {common, cells, ellipsis});
	});
}

type Around = {readonly common: number; readonly cells: number; readonly ellipsis: string};

/** What stands where a name differs, behind a piece of its start. */
function around(name: string, {common, cells, ellipsis}: Around): string {
	const start = first(name, Math.floor(cells / 4));
	const room = cells - stringWidth(start) - 2 * stringWidth(ellipsis);
	const rest = [...name].slice(common).join('');
	return room < 2 ? last(name, cells) : `${start}${ellipsis}${shorten(rest, room + stringWidth(ellipsis), ellipsis)}`;
}

function sharedStart(one: string, other: string): number {
	const letters = [...one];
	const others = [...other];
	const differing = letters.findIndex((letter, index) => letter !== others[index]);
	return differing === -1 ? letters.length : differing;
}

/** A wide character that would cross the edge is left out. */
function first(text: string, cells: number): string {
	const piece = sliceAnsi(text, 0, cells);
	return stringWidth(piece) > cells ? sliceAnsi(text, 0, cells - 1) : piece;
}

function last(text: string, cells: number): string {
	const whole = stringWidth(text);
	const piece = sliceAnsi(text, whole - cells);
	return stringWidth(piece) > cells ? sliceAnsi(text, whole - cells + 1) : piece;
}
