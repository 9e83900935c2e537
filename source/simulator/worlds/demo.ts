import type {Demo} from './world.ts';

/** Where all worlds of the commercial partition stand. */
export const demoRegion = 'us-east-1';

/** An API key that looks like one and is none; which site knows it is up to the world. */
export function demoKey(word = 'c0ffee'): string {
	return word.repeat(6).slice(0, 32);
}

/** The keys of the other sites on which the same organisation is registered, by site. */
export const demoKeysElsewhere: Readonly<Record<string, string>> = {'datadoghq.eu': demoKey('decade')};

/** The answers of a person on the US1 site, in the usual region, who picks these clusters. */
export function demo(...clusters: readonly string[]): Demo {
	return {apiKey: demoKey(), site: 'datadoghq.com', keysElsewhere: demoKeysElsewhere, region: demoRegion, clusters};
}
