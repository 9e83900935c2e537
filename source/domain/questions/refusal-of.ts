import {featureRefusal, type FeatureCircumstances} from '../agent/feature-refusals.ts';
import {agentVersion} from '../agent/image.ts';
import type {Settings} from '../choices/choices.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {FeatureRefusal} from '../choices/problem/feature-refusal.ts';
import type {Situation} from '../choices/situation.ts';
import {chosenPlatforms} from '../hosts/chosen-clusters.ts';

/** What a feature is judged together with. */
type Together = Pick<FeatureCircumstances, 'chosen' | 'site'> & {
	readonly settings: Pick<Settings, 'image' | 'version'>;
	/** What is read back of the Agents that are there. */
	readonly today: {readonly settings: Settings; readonly features?: readonly FeatureId[]};
};

/** Why a feature can't be had on the chosen hosts, or `undefined`; what runs there with this image is never refused. */
export function refusalOf(
	id: FeatureId,
	{chosen, site, settings, today}: Together,
	situation: Situation,
): FeatureRefusal | undefined {
	const version = agentVersion(settings);
	const isSameImage = settings.image === today.settings.image && settings.version === today.settings.version;
	return featureRefusal(id, {
		platforms: chosenPlatforms(situation),
		...(version !== undefined && {version}),
		chosen,
		...(site !== undefined && {site}),
		...(isSameImage && today.features && {running: today.features}),
	});
}
