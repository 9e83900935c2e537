import type {Demo} from './world.ts';

/** Where all worlds of the commercial partition stand. */
export const demoRegion = 'us-east-1';

/** What the demo's keys are made of, on its own site and on the others where the same organisation is registered. */
export const demoWord = 'c0ffee';
export const nextWord = 'facade';
export const demoWordsElsewhere: Readonly<Record<string, string>> = {'datadoghq.eu': 'decade'};

/** An API key that looks like one and is none; which site knows it is up to the world. */
export function demoKey(word = demoWord): string {
	return word.repeat(6).slice(0, 32);
}

/** The same of an application key. */
export function demoAppKey(word = demoWord): string {
	return word.repeat(7).slice(0, 40);
}

/** All keys of the demo's own site. */
export const demoKeys = {api: demoKey(), next: demoKey(nextWord), application: demoAppKey()};

/** The answers of a person on the US1 site, in the usual region, who picks these clusters. */
export function demo(...clusters: readonly string[]): Demo {
	const site = 'datadoghq.com';
	const elsewhere = Object.entries(demoWordsElsewhere);
	return {
		apiKey: demoKey(),
		nextApiKey: demoKey(nextWord),
		site,
		keysElsewhere: Object.fromEntries(elsewhere.map(([of, word]) => [of, demoKey(word)])),
		applicationKeys: Object.fromEntries(
			[[site, demoWord] as const, ...elsewhere].map(([of, word]) => [of, demoAppKey(word)]),
		),
		region: demoRegion,
		clusters,
	};
}
