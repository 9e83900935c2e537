import {createHash} from 'node:crypto';
import {releasedAt} from './releases.ts';

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

const variants = ['', '-jmx', '-fips', '-servercore', '-servercore-jmx'];

/** By how many versions were out. */
const known = new Map<number, ReadonlyMap<string, Manifest>>();

/**
Every tag of the Agent's repository and what it points to when these versions are out. A moving tag is a tag of the
version's own image (datadog-agent, `.gitlab`: "not uploading the image, but only creating the tags").
*/
function tagsWith(versions: readonly string[]): ReadonlyMap<string, Manifest> {
	const tags =
		known.get(versions.length) ??
		new Map(
			variants.flatMap(variant => {
				const fixed = versions.map(
					version => [`${version}${variant}`, manifestOf(`${version}${variant}`)] as const,
				);
				const moving = (tag: string, line: RegExp) => {
					const version = versions.find(name => line.test(name));
					return version === undefined
						? []
						: [[`${tag}${variant}`, manifestOf(`${version}${variant}`)] as const];
				};

				return [...fixed, ...moving('latest', /^7\./v), ...moving('7', /^7\./v), ...moving('6', /^6\./v)];
			}),
		);
	known.set(versions.length, tags);
	return tags;
}

/** The tags of a repository at an instant, in seconds since 1970; nothing where a host does not have it. */
export function tagsOf(host: string, repository: string, now: number): ReadonlyMap<string, Manifest> | undefined {
	return repositories[host] === repository ? tagsWith(releasedAt(now)) : undefined;
}

export function isRegistry(host: string): boolean {
	return repositories[host] !== undefined;
}

/** One list for both architectures of Linux and the releases of Windows, as Datadog's is; each with its digest. */
export function manifestOf(content: string): Manifest {
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

export function digestOf(text: string): string {
	return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
