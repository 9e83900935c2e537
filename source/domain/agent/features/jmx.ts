import type {Feature} from './feature.ts';

/**
Java integrations: an image with a Java runtime, which takes a quarter of the Agent's memory
(DD_JMX_MAX_RAM_PERCENTAGE).
*/
export const jmx: Feature = {
	id: 'jmx',
	standing: 'optional',
	on: () => ({imageVariant: 'jmx', memory: 1024}),
	isIn: ({tagWords}) => tagWords.includes('jmx'),
	needs: [],
	// No image is published with both.
	excludes: ['fips'],
	documentation: 'https://docs.datadoghq.com/containers/guide/autodiscovery-with-jmx/',
};
