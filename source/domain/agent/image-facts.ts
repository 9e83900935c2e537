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

/** Datadog's own names of the image, and what mirrors of it are called. */
const agentImages: readonly RegExp[] = [
	/(?:^|[.\/])datadog(?:hq)?(?:\.[\w.]+)?\/(?:agent|docker-dd-agent)$/v,
	/(?:^|\/)(?:datadog-agent|dd-agent|docker-dd-agent)$/v,
];

/** Whether an image is Datadog's Agent by its name, in whatever registry. */
export function isAgentImage(repository: string): boolean {
	return agentImages.some(pattern => pattern.test(repository));
}

/**
The tag that tells the Agent's version: of its own images only. Somebody's own image counts as it likes
(`platform/monitoring:4.2`), and a digest tells nothing. Beside one a tag that moves means what it meant when both were
written; a version is written there to say which it is, by us and by others (`--pin`, Renovate).
*/
export function agentVersionTag(image: string): string | undefined {
	const {repository, tag = 'latest', digest, version} = imageFacts(image);
	return isAgentImage(repository) && (digest === undefined || version !== undefined) ? tag : undefined;
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
