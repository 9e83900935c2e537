import type {Account} from '../account/account.ts';
import type {WebReply, WebRequest, Website} from '../server/web.ts';
import {listApiKeys} from './list-api-keys.ts';
import {listHosts} from './list-hosts.ts';
import {queryMetrics} from './query-metrics.ts';
import {forbidden, limited, reply} from './reply.ts';
import {searchLogs, searchSpans} from './search-events.ts';
import {organisations, sites} from './sites.ts';

/** Datadog's API for every site: is a key valid here, which hosts report, and what arrived of them. */
export const datadog: Website = (request, account) => {
	const answer = answerTo(request, account);
	// By the clock of the world, as all that it tells.
	const date = new Date(account.clock.now() * 1000).toUTCString();
	return typeof answer === 'object' ? {...answer, headers: {...answer.headers, date}} : answer;
};

function answerTo(request: WebRequest, account: Account): WebReply {
	const {faults} = account;
	// A host that doesn't exist gives no answer; the closed connection stands in for it.
	if (faults.datadog === 'unreachable' || !sites.has(request.site)) {
		return undefined;
	}

	const route = routes[`${request.method} ${request.path}`];
	if (faults.datadog === 'rate-limited' || (faults.datadog === 'reads-limited' && route?.needs !== undefined)) {
		return limited();
	}

	if (!route) {
		return reply(404, {errors: ['Not found']});
	}

	// A key of another site is as unknown here as one that was made up, and the answer never repeats it.
	const isKnown = account.datadogKeys.get(request.site)?.has(request.headers['dd-api-key'] ?? '') ?? false;
	return isKnown && isAllowed(route, request, account) ? route.answer(request, account) : forbidden();
}

type Route = {
	/** The permission that the application key must have; '' for any, absent where none is asked for. */
	readonly needs?: string;
	readonly answer: (request: WebRequest, account: Account) => WebReply;
};

/* Permissions by Datadog's API reference, where each endpoint names its own. */
const routes: Readonly<Record<string, Route>> = {
	'GET /api/v1/validate': {answer: () => reply(200, {valid: true})},
	'GET /api/v2/validate': {
		answer: ({site}) =>
			reply(200, {
				data: {
					type: 'validate_v2',
					id: organisations[site],
					// The newer question also tells the organisation, so a key can be told from that of another
					// organisation on the same site.
					attributes: {valid: true, api_key_scopes: ['remote_config_read']},
				},
			}),
	},
	'GET /api/v2/validate_keys': {needs: '', answer: () => reply(200, {status: 'ok'})},
	'GET /api/v2/api_keys': {needs: 'api_keys_read', answer: listApiKeys},
	'GET /api/v1/hosts': {needs: 'hosts_read', answer: listHosts},
	'GET /api/v1/query': {needs: 'timeseries_query', answer: queryMetrics},
	'POST /api/v2/spans/events/search': {needs: 'apm_read', answer: searchSpans},
	'POST /api/v2/logs/events/search': {needs: 'logs_read_data', answer: searchLogs},
};

function isAllowed({needs}: Route, {site, headers}: WebRequest, {applicationKeys}: Account): boolean {
	if (needs === undefined) {
		return true;
	}

	const permissions = applicationKeys.get(site)?.get(headers['dd-application-key'] ?? '');
	return permissions !== undefined && (needs === '' || permissions.includes(needs));
}
