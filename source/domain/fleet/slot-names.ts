import type {Platform} from '../account/platform.ts';

/**
What a platform is called in names of parameters and resources. They hold for the life of a stack set: another name
would be another parameter without its overrides, and another resource beside the old one.
*/
export const platformWords: Readonly<Record<Platform, string>> = {
	linux: 'linux',
	'amazon-linux-1': 'amazon linux one',
	windows: 'windows',
	external: 'external',
	'external-windows': 'external windows',
	'managed-instances': 'managed',
};

/** The parameter that takes a cluster's name, in words; `number` is from 1. */
export function clusterWords(platform: Platform, number: number): string {
	return `cluster ${platformWords[platform]} ${number}`;
}

/** The parameter that takes the capacity providers of that cluster. */
export function providersWords(platform: Platform, number: number): string {
	return `providers ${platformWords[platform]} ${number}`;
}

/** `cluster amazon linux one 1` as a logical name: `ClusterAmazonLinuxOne1`. */
export function logical(words: string): string {
	return words
		.split(' ')
		.map(word => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
		.join('');
}
