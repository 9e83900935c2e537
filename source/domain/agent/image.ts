import {type Settings, defaultSettings} from '../choices/choices.ts';
import {type FeatureId, featureIds} from '../choices/feature-id.ts';
import type {Platform} from '../account/platform.ts';
import {feature} from './features/catalogue.ts';
import {agentVersionTag, imageFacts} from './image-facts.ts';

/**
The image of the Agent's container. The published manifest list holds Linux for both architectures and Windows, so that
one reference serves every platform. A digest names exactly one image: neither version nor variant is put after it.
*/
export function agentImage(
	settings: Pick<Settings, 'image' | 'version'>,
	features: readonly FeatureId[],
	platform: Platform,
): string {
	const {repository} = imageFacts(settings.image);
	const tag = agentTag(settings);
	if (tag.startsWith('sha256:')) {
		return `${repository}@${tag}`;
	}

	const missing = variants(features, platform).filter(variant => !tag.split('-').includes(variant));
	return `${repository}:${[tag, ...missing].join('-')}`;
}

/**
The tag, or the digest, that image and version settings name together: a version that was asked for wins over the
image's tag.
*/
export function agentTag({image, version}: Pick<Settings, 'image' | 'version'>): string {
	const {tag, digest} = imageFacts(image);
	return version === defaultSettings.version ? (digest ?? tag ?? version) : version.replace(/^@/v, '');
}

/** The tag that tells the version of the Agent which these settings name; nothing where none does. */
export function agentVersion(settings: Pick<Settings, 'image' | 'version'>): string | undefined {
	return agentVersionTag(agentImage(settings, [], 'linux'));
}

function variants(features: readonly FeatureId[], platform: Platform): readonly string[] {
	return featureIds
		.filter(id => features.includes(id))
		.flatMap(id => feature(id).on(platform, defaultSettings)?.imageVariant ?? []);
}
