import type {Platform} from '../../../account/platform.ts';
import type {Contribution} from '../feature.ts';
import {mounted} from './host-mount.ts';
import {hostRoot, kernelDebug, osRelease, passwd} from './shared-mounts.ts';
import {systemProbe} from './system-probe.ts';

/**
What Datadog's one ECS page asks for all three security products; it does not say which needs what. The page draws
linuxParameters at task level, which AWS refuses: capabilities belong to the container. Documented for Linux on EC2
only.
*/
export function security(platform: Platform, own: Contribution): Contribution | undefined {
	return platform === 'linux'
		? {...systemProbe, ...mounted(passwd, osRelease, kernelDebug, hostRoot), ...own}
		: undefined;
}
