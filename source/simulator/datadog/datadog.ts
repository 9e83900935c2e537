import type {Account} from '../account/account.ts';
import type {WebReply, WebRequest, Website} from '../server/web.ts';
import {reportingHosts} from './reporting-hosts.ts';

/** Datadog's API for every site: is a key valid here, and which hosts report. */
export const datadog: Website = (request, account) => {
	const {faults} = account;
	// A host that doesn't exist gives no answer; the closed connection stands in for it.
	if (faults.datadog === 'unreachable' || !sites.has(request.site)) {
		return undefined;
	}

	if (faults.datadog === 'rate-limited') {
		return reply(
			429,
			{errors: ['Too many requests']},
			{
				// Datadog's headers for its limits, in requests and seconds; after `reset` seconds the next one is
				// good.
				'x-ratelimit-limit': '1000',
				'x-ratelimit-period': '3600',
				'x-ratelimit-remaining': '0',
				'x-ratelimit-reset': '1200',
			},
		);
	}

	const route = request.method === 'GET' ? routes[request.path] : undefined;
	if (!route) {
		return reply(404, {errors: ['Not found']});
	}

	// A key of another site is as unknown here as one that was made up, and the answer never repeats it.
	const isKnown = account.datadogKeys.get(request.site)?.has(request.headers['dd-api-key'] ?? '') ?? false;
	return isKnown ? route(request, account) : reply(403, {errors: ['Forbidden']});
};

const routes: Readonly<Record<string, (request: WebRequest, account: Account) => WebReply>> = {
	'/api/v1/validate': () => reply(200, {valid: true}),
	'/api/v2/validate': ({site}) =>
		reply(200, {
			data: {
				type: 'validate_v2',
				id: organisations[site],
				// The newer question also tells the organisation, so a key can be told from that of another
				// organisation on the same site.
				attributes: {valid: true, api_key_scopes: ['remote_config_read']},
			},
		}),
	'/api/v1/hosts': hosts,
};

// Keys of the application kind are not kept: one that has their form is taken.
function hosts({site, query, headers}: WebRequest, account: Account): WebReply {
	// Forty hex digits, other than the API key's thirty-two.
	if (!/^[\da-f]{40}$/v.test(headers['dd-application-key'] ?? '')) {
		return reply(403, {errors: ['Forbidden']});
	}

	const filter = query.get('filter') ?? '';
	const found = reportingHosts(site, account).filter(
		host => host.name.includes(filter) || host.tags.some(tag => tag.includes(filter)),
	);
	return reply(200, {
		host_list: found.map(({name, tags}) => ({
			name,
			host_name: name,
			aliases: [name],
			apps: ['agent'],
			up: true,
			// Just now: the simulated Agent reports for as long as it runs.
			last_reported_time: Math.floor(account.clock.now()),
			tags_by_source: {Datadog: tags},
		})),
		total_matching: found.length,
		total_returned: found.length,
	});
}

function reply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): WebReply {
	return {status, headers: {'content-type': 'application/json', ...headers}, body: JSON.stringify(body)};
}

// Datadog's sites by their domains (Datadog documentation: getting started with sites).
const siteNames = [
	'datadoghq.com',
	'us3.datadoghq.com',
	'us5.datadoghq.com',
	'datadoghq.eu',
	'ap1.datadoghq.com',
	'ap2.datadoghq.com',
	'uk1.datadoghq.com',
	'ddog-gov.com',
	'us2.ddog-gov.com',
];

const sites: ReadonlySet<string> = new Set(siteNames);

// One organisation for each site, in the form of a UUID.
const organisations: Readonly<Record<string, string>> = Object.fromEntries(
	siteNames.map((site, index) => [site, `0d06f00d-0000-4000-8000-00000000000${index}`]),
);
