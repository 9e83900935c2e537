/** The largest of these, or 0: `Math.max` takes its numbers from the stack, which a hundred thousand don't fit on. */
export function largest(numbers: readonly number[]): number {
	let most = 0;
	for (const number of numbers) {
		most = Math.max(most, number);
	}

	return most;
}
