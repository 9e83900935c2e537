import {createHash} from 'node:crypto';
import type {RegistrySilence} from '../domain/account/image-verdict.ts';
import {challengeIn, tokenAddress} from './challenge.ts';
import type {Answered, Asked, Exchange} from './exchange.ts';

/** What a tag of a repository points to. */
export type Pointed =
	| {readonly kind: 'found'; readonly digest: string}
	| {readonly kind: 'absent'}
	| {readonly kind: 'unknown'; readonly why: RegistrySilence; readonly detail: string};

/** One repository of a registry, asked with one token. */
export type Repository = {
	digestOf(reference: string): Promise<Pointed>;
	/** All tags, or as many as could be read. */
	tags(): Promise<readonly string[]>;
};

/** `address` is the registry's, without a slash at its end. */
type Place = {readonly address: string; readonly path: string; readonly exchange: Exchange};

export function openRepository({address, path, exchange}: Place): Repository {
	const base = `${address}/v2/${path}`;
	const ask = withToken(path, exchange);
	return {
		async digestOf(reference) {
			const manifest = {url: new URL(`${base}/manifests/${reference}`), headers: {accept: manifests}};
			const head = await ask({method: 'HEAD', ...manifest});
			const digest = digestIn(head);
			return digest === undefined ? judge(await ask({method: 'GET', ...manifest})) : {kind: 'found', digest};
		},
		tags: async () => tagsFrom(new URL(`${base}/tags/list?n=1000`), ask),
	};
}

/**
Lists before single images: without them a registry gives the manifest of one platform, and its digest would be wrong
for every other (opencontainers/distribution-spec#207; the two media types of lists are Docker's and OCI's).
*/
const manifests = [
	'application/vnd.oci.image.index.v1+json',
	'application/vnd.docker.distribution.manifest.list.v2+json',
	'application/vnd.oci.image.manifest.v1+json',
	'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/**
HEAD first: Docker Hub counts no pull for it (Docker manuals, "Pull rate limit"), and ECR names the digest there only
(containers-roadmap#1931, Docker.Registry.DotNet#34).
*/
function digestIn(answered: Answered): string | undefined {
	const digest = answered.kind === 'replied' && answered.status === 200 && answered.headers['docker-content-digest'];
	return typeof digest === 'string' && isDigest(digest) ? digest : undefined;
}

function isDigest(text: string): boolean {
	return /^sha256:[\da-f]{64}$/v.test(text);
}

/** The digest of a manifest is that of its bytes (OCI image specification, "Digests"). */
function judge(answered: Answered): Pointed {
	if (answered.kind === 'failed') {
		return {kind: 'unknown', why: 'unreachable', detail: answered.detail};
	}

	const {status, body} = answered;
	if (status === 200 && fieldOf(body, 'schemaVersion') === 2) {
		return {kind: 'found', digest: `sha256:${createHash('sha256').update(body).digest('hex')}`};
	}

	// A proxy answers 404 as well; only a registry says in JSON what it does not know.
	return status === 404 && Array.isArray(fieldOf(body, 'errors'))
		? {kind: 'absent'}
		: {kind: 'unknown', why: whyOf(status), detail: `HTTP ${status}`};
}

function whyOf(status: number): RegistrySilence {
	return status === 429 ? 'rate-limited' : [401, 403].includes(status) ? 'private' : 'unexpected';
}

/** Takes a token where the registry hands one to everybody, and keeps it. */
function withToken(path: string, exchange: Exchange): Exchange {
	let token: string | undefined;
	return async asked => {
		const first = await exchange(authorized(asked, token));
		if (first.kind === 'failed' || first.status !== 401 || token !== undefined) {
			return first;
		}

		const challenge = challengeIn(first.headers['www-authenticate']);
		const realm = challenge && tokenAddress(challenge, path);
		// No secret is sent for it, but what comes back is believed.
		if (realm === undefined || (realm.protocol !== 'https:' && realm.origin !== asked.url.origin)) {
			return first;
		}

		const given = await exchange({method: 'GET', url: realm, headers: {accept: 'application/json'}});
		token = tokenIn(given);
		const refused = given.kind === 'replied' && given.status !== 200 ? given : first;
		return token === undefined ? refused : exchange(authorized(asked, token));
	};
}

function authorized(asked: Asked, token: string | undefined): Asked {
	return token === undefined ? asked : {...asked, headers: {...asked.headers, authorization: `Bearer ${token}`}};
}

// Either name is allowed (distribution, "Token Response Fields").
function tokenIn(answered: Answered): string | undefined {
	const body = answered.kind === 'replied' && answered.status === 200 ? answered.body : '';
	const token = fieldOf(body, 'token') ?? fieldOf(body, 'access_token');
	return typeof token === 'string' && /^[\u{21}-\u{7E}]+$/v.test(token) ? token : undefined;
}

/** How many pages are read at most: ECR Public gives up to 1000 tags a page, and a thousand versions are plenty. */
const mostPages = 20;

async function tagsFrom(first: URL, ask: Exchange): Promise<readonly string[]> {
	const tags: string[] = [];
	let url: URL | undefined = first;
	for (let page = 0; url !== undefined && page < mostPages; page += 1) {
		const answered: Answered = await ask({method: 'GET', url, headers: {accept: 'application/json'}});
		if (answered.kind === 'failed' || answered.status !== 200) {
			break;
		}

		const listed = fieldOf(answered.body, 'tags');
		tags.push(...(Array.isArray(listed) ? listed.filter(tag => typeof tag === 'string') : []));
		url = nextPage(answered.headers.link, url);
	}

	return tags;
}

/** `<URL>; rel="next"` (distribution specification, "Listing tags"), of the registry itself only. */
function nextPage(link: string | readonly string[] | undefined, from: URL): URL | undefined {
	const target = /<(?<target>[^<>]+)>; *rel="?next"?/v.exec(String(link ?? ''))?.groups?.target;
	if (target === undefined || !URL.canParse(target, from.href)) {
		return undefined;
	}

	const url = new URL(target, from);
	return url.origin === from.origin ? url : undefined;
}

function fieldOf(body: string, name: string): unknown {
	try {
		const json: unknown = JSON.parse(body);
		return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
	} catch {
		return undefined;
	}
}
