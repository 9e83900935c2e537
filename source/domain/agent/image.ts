import {type Settings, defaultSettings} from '../choices/choices.ts';
import {type FeatureId, featureIds} from '../choices/feature-id.ts';
import type {Platform} from '../account/platform.ts';
import {feature} from './features/catalogue.ts';
import {agentVersionTag, imageFacts} from './image-facts.ts';

/**
The image of the Agent's container. The published manifest list holds Linux for both architectures and Windows, so that
one reference serves every platform. A digest names exactly one image: neither version nor variant is put after it. With
a tag before it (`7.85.4@sha256:…`) it is what is pulled: Docker ignores the tag then, and the ECS agent takes it off on
Linux and Windows alike (aws/amazon-ecs-agent#4256; #4226 shows that ECS sends such references to its agent itself). A
variant that such a tag lacks is another image, which the digest is not of.
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

	const [name = ''] = tag.split('@', 1);
	const missing = variants(features, platform).filter(variant => !name.split('-').includes(variant));
	return `${repository}:${missing.length === 0 ? tag : [name, ...missing].join('-')}`;
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
