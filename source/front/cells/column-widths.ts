/** Cells between two columns. */
export const gap = 3;

/**
What columns may be cut down to, the first and the others, as long as that is enough: names stay names, and what is said
of them says something. Less than the last would show a syllable and an ellipsis.
*/
const floors = [
	{name: 30, phrase: 20},
	{name: 30, phrase: 12},
	{name: 6, phrase: 6},
] as const;

/**
How wide each column may be so that all fit: the widest gives first. Columns that would be left with less than a word
are dropped from the end, because the first says what the row is. `names`: how many of the first columns are names.
*/
export function columnWidths(natural: readonly number[], room: number, names = 1): readonly number[] {
	let widths = natural;
	for (const floor of floors) {
		widths = narrowed(widths, room, index => (index < names ? floor.name : floor.phrase));
	}

	if (tableWidth(widths) <= room) {
		return widths;
	}

	return widths.length > 1 ? columnWidths(natural.slice(0, -1), room, names) : [Math.max(1, room)];
}

function narrowed(natural: readonly number[], room: number, least: (index: number) => number): readonly number[] {
	const widths = [...natural];
	for (let surplus = tableWidth(widths) - room; surplus > 0; surplus = tableWidth(widths) - room) {
		const open = widths.filter((width, index) => width > least(index));
		const widest = Math.max(...open);
		// The last of the widest, and at once as much as brings it level with the next.
		const index = widths.findLastIndex((width, place) => width === widest && width > least(place));
		if (index === -1) {
			break;
		}

		const next = Math.max(least(index), ...open.filter(width => width < widest));
		widths[index] = widest - Math.min(surplus, widest - next);
	}

	return widths;
}

/** Cells of a whole row. */
export function tableWidth(widths: readonly number[]): number {
	return widths.reduce((sum, width) => sum + width, gap * Math.max(0, widths.length - 1));
}
