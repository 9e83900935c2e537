import type {NetworkMode} from '../choices/choices.ts';
import {type Platform, isWindows} from '../account/platform.ts';

/**
What `networkMode` is in a task definition of this platform, `undefined` where it must be absent: on Windows, where that
means NAT, and for daemons of Managed Instances, which all share one network (ECS, "Managed daemons").
*/
export function networkModeOn(platform: Platform, wanted: NetworkMode): NetworkMode | undefined {
	if (platform === 'managed-instances') {
		return undefined;
	}

	const mode = isPossible(wanted, platform) ? wanted : 'bridge';
	return mode === 'bridge' && isWindows(platform) ? undefined : mode;
}

/**
The platforms on which a network mode can't be had, so that asking for it there can be refused instead of being
overruled.
*/
export function platformsWithout(mode: NetworkMode, platforms: readonly Platform[]): readonly Platform[] {
	return platforms.filter(platform => !isPossible(mode, platform));
}

// External hosts have no network interfaces of AWS, Windows no host network.
function isPossible(mode: NetworkMode, platform: Platform): boolean {
	switch (mode) {
		case 'bridge': {
			return true;
		}

		case 'host': {
			return ['linux', 'amazon-linux-1', 'external'].includes(platform);
		}

		case 'awsvpc': {
			return ['linux', 'amazon-linux-1', 'windows'].includes(platform);
		}
	}
}
