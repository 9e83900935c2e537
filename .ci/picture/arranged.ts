type Arrow = {readonly from: string; readonly to: string};

/**
Names in ranks: each below all that lead to it, and within its rank near those. What leads nowhere upwards stands in the
first rank.
*/
export function arranged(names: readonly string[], arrows: readonly Arrow[]): ReadonlyArray<readonly string[]> {
	const ranks = new Map<string, number>();
	const rankOf = (name: string): number => {
		const known = ranks.get(name);
		if (known !== undefined) {
			return known;
		}

		// Types go round at one place; whoever is come to a second time on the way counts as first.
		ranks.set(name, 0);
		const above = arrows.filter(({to}) => to === name).map(({from}) => rankOf(from) + 1);
		const rank = Math.max(0, ...above);
		ranks.set(name, rank);
		return rank;
	};

	for (const name of names) {
		rankOf(name);
	}

	const count = Math.max(...ranks.values()) + 1;
	const rows = Array.from({length: count}, (_, rank) => names.filter(name => ranks.get(name) === rank));
	const placed = new Map<string, number>();
	return rows.map(row => {
		const sorted = row.toSorted((a, b) => middle(a, arrows, placed) - middle(b, arrows, placed));
		for (const [index, name] of sorted.entries()) {
			placed.set(name, (index + 1) / (sorted.length + 1));
		}

		return sorted;
	});
}

/** Where those that lead to it stand, on average, from 0 to 1. */
function middle(name: string, arrows: readonly Arrow[], placed: ReadonlyMap<string, number>): number {
	const above = arrows.flatMap(({from, to}) => (to === name ? (placed.get(from) ?? []) : []));
	return above.length === 0 ? 0.5 : above.reduce((sum, place) => sum + place, 0) / above.length;
}
