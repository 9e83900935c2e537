import {isWindows} from '../../account/platform.ts';
import type {Feature} from './feature.ts';

/** FIPS 140-2 validated cryptography. The image speaks to the government sites only, and is documented for Linux. */
export const fips: Feature = {
	id: 'fips',
	standing: 'optional',
	on: platform => (isWindows(platform) ? undefined : {imageVariant: 'fips'}),
	isIn: ({tagWords}) => tagWords.includes('fips'),
	minimumAgent: '7.65.0',
	needs: [],
	// No image is published with both.
	excludes: ['jmx'],
	sites: ['ddog-gov.com', 'us2.ddog-gov.com'],
	documentation: 'https://docs.datadoghq.com/agent/configuration/fips-compliance/',
};
