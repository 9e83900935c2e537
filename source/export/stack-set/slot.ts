import type {Slot} from '../../domain/fleet/fleet-template.ts';
import {clusterWords, providersWords} from '../../domain/fleet/slot-names.ts';
import type {Group} from './model.ts';

export type {Slot} from '../../domain/fleet/fleet-template.ts';

/** The slots of a platform, with the names of their parameters in words. */
export function slotsOf({platform, services}: Group): readonly Slot[] {
	return services.map(({kind}, index) => ({
		platform,
		cluster: clusterWords(platform, index + 1),
		...(kind === 'daemon' && {providers: providersWords(platform, index + 1)}),
	}));
}
