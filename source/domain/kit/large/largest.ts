/** The largest of these, or 0: `Math.max` takes its numbers from the stack, which a hundred thousand don't fit on. */
export function largest(numbers: readonly number[]): number {
	return numbers.reduce((most, number) => Math.max(most, number), 0);
}
