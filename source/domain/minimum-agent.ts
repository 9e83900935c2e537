import {defaultSettings} from './choices.ts';
import type {FeatureId} from './feature-id.ts';
import {feature} from './features/catalogue.ts';
import {isOlder} from './image-tag.ts';
import type {Platform} from './platform.ts';

/** The lowest Agent version, as semver, that has a feature on all of these platforms that can have it, beside the others chosen. */
export function minimumAgent(id: FeatureId, platforms: readonly Platform[], chosen: readonly FeatureId[]): string | undefined {
	const {on, minimumAgent: own} = feature(id);
	const contributions = platforms.flatMap(platform => on(platform, defaultSettings) ?? []);
	const together = contributions.flatMap(({with: others = {}}) => chosen.flatMap(other => others[other] ?? []));
	return [own, ...[...contributions, ...together].map(({minimumAgent: version}) => version)].reduce(newer, undefined);
}

/** The newer of two versions. */
export function newer(one: string | undefined, other: string | undefined): string | undefined {
	if (one === undefined || other === undefined) {
		return one ?? other;
	}

	return isOlder(one, other) ? other : one;
}
