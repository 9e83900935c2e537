import {createHash} from 'node:crypto';

/** A manifest list and its digest, which is that of its bytes (OCI image specification). */
export type Manifest = {readonly body: string; readonly digest: string};

/** Repositories in which Datadog publishes the Agent, by host (Datadog, "Changing your container registry"). */
const repositories: Readonly<Record<string, string>> = {
	'public.ecr.aws': 'datadog/agent',
	'registry-1.docker.io': 'datadog/agent',
	'gcr.io': 'datadoghq/agent',
	'eu.gcr.io': 'datadoghq/agent',
	'asia.gcr.io': 'datadoghq/agent',
	'registry.datadoghq.com': 'agent',
	'datadoghq.azurecr.io': 'agent',
};

/** Released versions, newest first: not all that there are, but each minor of the last year and some that matter. */
const versions = [
	'7.85.4',
	'7.85.3',
	'7.85.2',
	'7.85.1',
	'7.85.0',
	'7.84.4',
	'7.84.3',
	'7.84.2',
	'7.84.1',
	'7.84.0',
	'7.83.2',
	'7.83.1',
	'7.83.0',
	'7.82.2',
	'7.82.1',
	'7.82.0',
	'7.81.0',
	'7.80.4',
	'7.80.0',
	'7.79.1',
	'7.78.2',
	'7.75.2',
	'7.72.0',
	'7.68.0',
	'7.64.0',
	'7.62.1',
	'7.60.0',
	'7.57.1',
	'7.56.2',
	'7.52.0',
	'7.40.0',
	'7.33.0',
	'7.17.0',
	'6.53.0',
	'6.36.0',
];

const variants = ['', '-jmx', '-fips', '-servercore', '-servercore-jmx'];

/**
Every tag of the Agent's repository and what it points to. A moving tag is a tag of the version's own image
(datadog-agent, `.gitlab`: "not uploading the image, but only creating the tags").
*/
const tags: ReadonlyMap<string, Manifest> = new Map(
	variants.flatMap(variant => {
		const fixed = versions.map(version => [`${version}${variant}`, manifestOf(`${version}${variant}`)] as const);
		const moving = (tag: string, line: RegExp) => {
			const version = versions.find(name => line.test(name)) ?? '';
			return [`${tag}${variant}`, manifestOf(`${version}${variant}`)] as const;
		};

		return [...fixed, moving('latest', /^7\./v), moving('7', /^7\./v), moving('6', /^6\./v)];
	}),
);

/** The tags of a repository, or nothing where a host does not have it. */
export function tagsOf(host: string, repository: string): ReadonlyMap<string, Manifest> | undefined {
	return repositories[host] === repository ? tags : undefined;
}

export function isRegistry(host: string): boolean {
	return repositories[host] !== undefined;
}

// One list for both architectures of Linux and the releases of Windows, as Datadog's is.
function manifestOf(content: string): Manifest {
	const platforms = [
		{architecture: 'amd64', os: 'linux'},
		{architecture: 'arm64', os: 'linux'},
		{architecture: 'amd64', os: 'windows', 'os.version': '10.0.17763.8024'},
		{architecture: 'amd64', os: 'windows', 'os.version': '10.0.20348.4405'},
	];
	const body = JSON.stringify({
		schemaVersion: 2,
		mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
		manifests: platforms.map(platform => ({
			mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
			size: 3256,
			digest: digestOf(`${content} ${JSON.stringify(platform)}`),
			platform,
		})),
	});
	return {body, digest: digestOf(body)};
}

function digestOf(text: string): string {
	return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
