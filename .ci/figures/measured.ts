/** A figure, and the places that a person would go to when it is out of bounds. */
export type Measured = {readonly value: number; readonly places: readonly string[]};

/** The largest of some sizes, with all that are over a bound, largest first. */
export function largest(sizes: ReadonlyArray<readonly [name: string, size: number]>, most: number): Measured {
	const over = sizes.filter(([, size]) => size > most).toSorted(([, one], [, other]) => other - one);
	return {
		value: Math.max(0, ...sizes.map(([, size]) => size)),
		places: over.map(([name, size]) => `${name}: ${size}`),
	};
}

/** How many places there are at which a rule is broken. */
export function counted(places: readonly string[]): Measured {
	return {value: places.length, places};
}
