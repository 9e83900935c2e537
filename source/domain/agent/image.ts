import {type Settings, defaultSettings} from '../choices/choices.ts';
import {type FeatureId, featureIds} from '../choices/feature-id.ts';
import type {Platform} from '../account/platform.ts';
import {feature} from './features/catalogue.ts';
import {versionOf} from './image-tag.ts';

/** Datadog publishes the same images in each; only Docker Hub counts pulls against a limit per address. */
export type Registry = 'ecr-public' | 'docker-hub' | 'datadog' | 'gcr' | 'acr' | 'other';

/** What an image reference says. `version` only where the tag is a full one; `pinned` when it can't move. */
export type ImageFacts = {
	readonly registry: Registry;
	readonly repository: string;
	readonly tag?: string;
	readonly digest?: string;
	readonly version?: string;
	readonly pinned: boolean;
};

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

/** Reads an image reference: `registry/name:tag@digest`, all but the name optional. */
export function imageFacts(image: string): ImageFacts {
	const [name = '', digest] = image.split('@', 2);
	const colon = name.lastIndexOf(':');
	const hasTag = colon > name.lastIndexOf('/');
	const repository = hasTag ? name.slice(0, colon) : name;
	const tag = hasTag ? name.slice(colon + 1) : undefined;
	const version = tag === undefined ? undefined : versionOf(tag);
	return {
		registry: registryOf(repository),
		repository,
		...(tag !== undefined && {tag}),
		...(digest !== undefined && {digest}),
		...(version !== undefined && {version}),
		pinned: digest !== undefined || version !== undefined,
	};
}

function variants(features: readonly FeatureId[], platform: Platform): readonly string[] {
	return featureIds
		.filter(id => features.includes(id))
		.flatMap(id => feature(id).on(platform, defaultSettings)?.imageVariant ?? []);
}

const hosts: Readonly<Record<string, Registry>> = {
	'docker.io': 'docker-hub',
	'index.docker.io': 'docker-hub',
	'registry.datadoghq.com': 'datadog',
	'gcr.io': 'gcr',
	'eu.gcr.io': 'gcr',
	'asia.gcr.io': 'gcr',
	'datadoghq.azurecr.io': 'acr',
	'public.ecr.aws': 'ecr-public',
};

// As Docker reads it: the first part is a host only if it has a dot or a port, or is localhost; anything else is on
// Docker Hub.
function registryOf(repository: string): Registry {
	const [host = '', ...rest] = repository.split('/');
	const isHost = rest.length > 0 && (/[.:]/v.test(host) || host === 'localhost');
	return isHost ? (hosts[host] ?? 'other') : 'docker-hub';
}
