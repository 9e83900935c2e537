import {isWindows, type Platform} from '../account/platform.ts';
import {platformsWithout} from '../agent/network-mode.ts';
import {networkModes} from '../choices/choices.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {SettingId} from '../choices/field.ts';

/** What else is chosen: the platforms of the clusters, the features, and whether a key is to be put somewhere. */
type Beside = {
	readonly platforms: readonly Platform[];
	readonly features: readonly FeatureId[];
	readonly isKeyPut: boolean;
};

/** Whether a setting can do anything beside what else is chosen. */
export function canMatter(id: SettingId, {platforms, features, isKeyPut}: Beside): boolean {
	switch (id) {
		case 'drain-percent':
		case 'critical': {
			return platforms.includes('managed-instances');
		}

		case 'network-mode':
		case 'subnets':
		case 'security-groups': {
			return networkModes.some(mode => mode !== 'bridge' && platformsWithout(mode, platforms).length === 0);
		}

		// As `checkSettings` refuses the file there.
		case 'hostname-file': {
			return platforms.length === 0 || platforms.some(platform => !isWindows(platform));
		}

		case 'logs-from': {
			return features.includes('logs');
		}

		case 'store-key': {
			return isKeyPut;
		}

		default: {
			return true;
		}
	}
}
