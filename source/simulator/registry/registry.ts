import type {WebReply, WebRequest, Website} from '../server/web.ts';
import {isRegistry, type Manifest, tagsOf} from './published.ts';

/** The API of the registries in which the Agent is published, for everybody: token, manifests, tags. */
export const registry: Website = (request, {faults, clock}) => {
	if (faults.registry === 'silent') {
		return 'silent';
	}

	// A host that doesn't exist gives no answer; the closed connection stands in for it.
	if (faults.registry === 'unreachable' || !isRegistry(request.site)) {
		return undefined;
	}

	if (faults.registry === 'rate-limited') {
		return refusal(429, 'TOOMANYREQUESTS', 'Rate exceeded');
	}

	if (['/token', '/token/'].includes(request.path)) {
		return faults.registry === 'denied'
			? refusal(403, 'DENIED', 'Your authorization token is not valid.')
			: reply(200, {token: tokenOf(request.site)});
	}

	return isSigned(request) ? answer(request, clock.now()) : challenge(request);
};

const route = /^\/v2\/(?<name>.+)\/(?<kind>manifests|tags)\/(?<reference>[^\/]+)$/v;

function answer(request: WebRequest, now: number): WebReply {
	const {path, site} = request;
	const {name = '', kind, reference = ''} = route.exec(path)?.groups ?? {};
	const tags = tagsOf(site, name, now);
	if (tags === undefined) {
		return refusal(404, 'NAME_UNKNOWN', `The repository with name '${name}' does not exist`);
	}

	return kind === 'manifests' ? manifest(request, tags, reference) : listed(request, name, [...tags.keys()]);
}

function manifest({method, site}: WebRequest, tags: ReadonlyMap<string, Manifest>, reference: string): WebReply {
	const found = tags.get(reference) ?? [...tags.values()].find(({digest}) => digest === reference);
	if (found === undefined) {
		return refusal(404, 'MANIFEST_UNKNOWN', 'Requested image not found');
	}

	// ECR names the digest to HEAD only (containers-roadmap#1931); the others always do.
	const isNamed = method === 'HEAD' || site !== 'public.ecr.aws';
	return {
		status: 200,
		headers: {
			'content-type': 'application/vnd.docker.distribution.manifest.list.v2+json',
			...(isNamed && {'docker-content-digest': found.digest}),
		},
		body: found.body,
	};
}

/** Pages of 100 unless more are asked for, and at most 1000 (crane met ECR's limit: go-containerregistry#681). */
function listed({query, headers, site}: WebRequest, name: string, tags: readonly string[]): WebReply {
	const wanted = Number(query.get('n') ?? '100');
	if (!(wanted >= 1 && wanted <= 1000)) {
		return refusal(405, 'UNSUPPORTED', "Invalid parameter at 'maxResults' failed to satisfy constraint");
	}

	const start = Number(query.get('last') ?? '0');
	const end = start + wanted;
	const next = `${baseOf(headers.host, site)}/v2/${name}/tags/list?last=${end}&n=${wanted}`;
	return reply(200, {name, tags: tags.slice(start, end)}, end < tags.length ? {link: `<${next}>; rel="next"`} : {});
}

/** Where a token is to be had, in ECR Public's form: its scope names no repository (dependabot-core#4212). */
function challenge({site, headers}: WebRequest): WebReply {
	const realm = `${baseOf(headers.host, site)}/token/`;
	return refusal(401, 'UNAUTHORIZED', 'Not Authorized', {
		'www-authenticate': `Bearer realm="${realm}",service="${site}",scope="aws"`,
	});
}

function baseOf(host: string | undefined, site: string): string {
	return `http://${host ?? ''}/registry/${site}`;
}

function tokenOf(site: string): string {
	return `anonymous.${site}`;
}

function isSigned({headers, site}: WebRequest): boolean {
	return headers.authorization === `Bearer ${tokenOf(site)}`;
}

type Headers = Readonly<Record<string, string>>;

// The form of errors in the distribution specification ("Error Codes").
function refusal(status: number, code: string, message: string, headers: Headers = {}): WebReply {
	return reply(status, {errors: [{code, message}]}, headers);
}

function reply(status: number, body: unknown, headers: Headers = {}): WebReply {
	return {status, headers, body: JSON.stringify(body)};
}
