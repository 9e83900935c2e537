import type {Settings} from '../choices/choices.ts';
import {featureIds, type FeatureId} from '../choices/feature-id.ts';
import type {Platform} from '../account/platform.ts';
import type {Site} from '../account/site.ts';
import type {Reason} from './reason.ts';
import type {Contribution} from './features/feature.ts';
import {feature, canHave} from './features/catalogue.ts';
import {settingContributions} from './setting-contributions.ts';

/** Something that a task definition gets, and what asked for it. */
export type Contributed = {readonly reason: Reason; readonly contribution: Contribution};

export type ContributionChoices = {
	readonly features: readonly FeatureId[];
	readonly settings: Settings;
	readonly site: Site;
};

/**
All that goes into the Agent's container on a platform, in the order in which it is written: settings, then features.
*/
export function contributions(platform: Platform, choices: ContributionChoices): readonly Contributed[] {
	return [
		...settingContributions(platform, choices),
		...featureIds.filter(id => choices.features.includes(id)).flatMap(id => ofFeature(id, platform, choices)),
	];
}

function ofFeature(
	id: FeatureId,
	platform: Platform,
	{features, settings}: ContributionChoices,
): readonly Contributed[] {
	const contribution = feature(id).on(platform, settings);
	if (contribution === undefined || !canHave(id, platform)) {
		return [];
	}

	const reason: Reason = id === 'core' ? baseReason(platform) : {kind: 'feature', feature: id};
	const together = features
		.filter(other => canHave(other, platform))
		.flatMap(other => contribution.with?.[other] ?? []);
	return [contribution, ...together].map(part => ({reason, contribution: part}));
}

// The definition of plain Linux is the one everybody gets; the others differ from it because of their platform.
function baseReason(platform: Platform): Reason {
	return {kind: platform === 'linux' || platform === 'external' ? 'base' : 'platform'};
}
