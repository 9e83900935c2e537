/** Clusters that are changed and watched at a time. */
export const concurrencies = {least: 1, most: 100} as const;

/**
A look at all of them every few seconds stays well under the rates that ECS gives for its reads. What writes is held to
AWS's own rates however many there are.
*/
export const defaultConcurrency = 10;

/** A whole number within the bounds, in digits alone. */
export function concurrencyOf(text: string | undefined): number | undefined {
	const number = /^\d{1,3}$/v.test(text ?? '') ? Number(text) : 0;
	return number >= concurrencies.least && number <= concurrencies.most ? number : undefined;
}
