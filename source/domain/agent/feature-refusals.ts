import {featureIds, type FeatureId} from '../choices/feature-id.ts';
import type {FeatureRefusal} from '../choices/problem/feature-refusal.ts';
import type {Platform} from '../account/platform.ts';
import type {Site} from '../account/site.ts';
import {feature, canHave} from './features/catalogue.ts';
import {isRunning, minimumAgent} from './minimum-agent.ts';
import {isOlder} from './image-tag.ts';

/**
What a feature is judged against. `version` is an image tag, absent where none tells the Agent's; without `site`,
features that need one are not judged by it. `running` is what runs today with just this image.
*/
export type FeatureCircumstances = {
	readonly platforms: readonly Platform[];
	readonly version?: string;
	readonly chosen: readonly FeatureId[];
	readonly site?: Site;
	readonly running?: readonly FeatureId[];
};

/**
Why a feature can't be had, or `undefined`. One that only some of the platforms can have is possible: it is left out on
the others, and `FeatureAsks.notOn` says so. `instead` is the nearest feature that is possible there.
*/
export function featureRefusal(
	id: FeatureId,
	{platforms, version, chosen, site, running = []}: FeatureCircumstances,
): FeatureRefusal | undefined {
	if (platforms.length > 0 && platforms.every(platform => !canHave(id, platform))) {
		const instead = nearestPossible(id, platforms);
		return {kind: 'platform', platforms, ...(instead !== undefined && {instead})};
	}

	const {sites, excludes} = feature(id);
	if (site !== undefined && sites !== undefined && !sites.includes(site)) {
		return {kind: 'site', sites};
	}

	const other = excludes.find(excluded => chosen.includes(excluded));
	if (other !== undefined) {
		return {kind: 'excludes', other};
	}

	const needs = minimumAgent(id, platforms, chosen);
	return needs !== undefined &&
		version !== undefined &&
		isOlder(version, needs) &&
		!isRunning(id, {platforms, chosen, running})
		? {kind: 'agent-version', needs, has: version}
		: undefined;
}

/** The features with what they need and what is always there, in the order of `featureIds`. */
export function completeFeatures(ids: readonly FeatureId[]): readonly FeatureId[] {
	const wanted = new Set(ids.flatMap(id => [id, ...needsOf(id)]));
	return featureIds.filter(id => wanted.has(id) || feature(id).standing === 'always');
}

function needsOf(id: FeatureId): readonly FeatureId[] {
	return feature(id).needs.flatMap(needed => [needed, ...needsOf(needed)]);
}

function nearestPossible(id: FeatureId, platforms: readonly Platform[]): FeatureId | undefined {
	const {instead} = feature(id);
	return instead !== undefined && platforms.some(platform => canHave(instead, platform)) ? instead : undefined;
}
