import {defaultSettings} from '../choices/choices.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {Platform} from '../account/platform.ts';
import {feature} from './features/catalogue.ts';

/** Whether a platform can have a feature and everything that feature needs. No setting changes that. */
export function canHave(id: FeatureId, platform: Platform): boolean {
	const {on, needs} = feature(id);
	return on(platform, defaultSettings) !== undefined && needs.every(needed => canHave(needed, platform));
}
