import type {Slot} from '../../domain/fleet/fleet-template.ts';
import {clusterOf, providersOf} from './names.ts';
import type {Group} from './model.ts';

export type {Slot} from '../../domain/fleet/fleet-template.ts';

/** The slots of a platform, with the names of their parameters in words. */
export function slotsOf({platform, services}: Group): readonly Slot[] {
	return services.map(({kind}, index) => ({
		platform,
		cluster: clusterOf(platform, index + 1),
		...(kind === 'daemon' && {providers: providersOf(platform, index + 1)}),
	}));
}
