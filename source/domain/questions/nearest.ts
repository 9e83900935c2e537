/**
The candidate that looks most like a text, for "did you mean": at most a third of its letters may differ, counting a swap of
neighbours as one (optimal string alignment).
*/
export function nearest(text: string, candidates: readonly string[]): string | undefined {
	const ranked = candidates
		.map(candidate => ({candidate, distance: distance(text.toLowerCase(), candidate.toLowerCase())}))
		.toSorted((a, b) => a.distance - b.distance);
	const [best] = ranked;
	return best && best.distance <= Math.max(1, Math.ceil(best.candidate.length / 3)) ? best.candidate : undefined;
}

function distance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({length: b.length + 1}, (_, index) => index);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		for (let column = 1; column <= b.length; column++) {
			const cost = a[row - 1] === b[column - 1] ? 0 : 1;
			const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			const swapped = isSwapped ? at(before, column - 2) + 1 : Infinity;
			line.push(Math.min(at(line, column - 1) + 1, at(last, column) + 1, at(last, column - 1) + cost, swapped));
		}

		[before, last] = [last, line];
	}

	return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? Infinity;
}
