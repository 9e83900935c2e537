import distance from 'damerau-levenshtein';

/**
The candidate that looks most like a text, for "did you mean": at most a third of its letters may differ, counting a
swap of neighbours as one.
*/
export function nearest(text: string, candidates: readonly string[]): string | undefined {
	const ranked = candidates
		.map(candidate => ({candidate, steps: distance(text.toLowerCase(), candidate.toLowerCase()).steps}))
		.toSorted((a, b) => a.steps - b.steps);
	const [best] = ranked;
	return best && best.steps <= Math.max(1, Math.ceil(best.candidate.length / 3)) ? best.candidate : undefined;
}
