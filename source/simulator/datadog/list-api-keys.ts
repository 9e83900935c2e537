import type {Account} from '../account/account.ts';
import type {WebReply, WebRequest} from '../server/web.ts';
import {reply} from './reply.ts';
import {reportingAgents} from './reporting-agents.ts';

/** The most and the usual size of a page (Datadog API reference, "Get all API keys"). */
const mostOfPage = 100;
const usualOfPage = 10;

/** In seconds: how old the keys of a world are. */
const age = 90 * 86_400;

/**
The keys of the organisation, never whole: names, the last four characters, and when each was last used. What sends with
one uses it for as long as it runs.
*/
export function listApiKeys({site, query}: WebRequest, account: Account): WebReply {
	const size = Math.min(Number(query.get('page[size]') ?? usualOfPage), mostOfPage);
	const number = Number(query.get('page[number]') ?? 0);
	const filter = (query.get('filter') ?? '').toLowerCase();
	const all = [...(account.datadogKeys.get(site) ?? [])]
		.map((key, index) => ({key, index, name: nameOf(index)}))
		.filter(({name}) => name.includes(filter));
	const created = new Date((Math.floor(account.clock.now()) - age) * 1000).toISOString();
	return reply(200, {
		data: all
			.slice(number * size, (number + 1) * size)
			.map(({key, index, name}) => ({
				type: 'api_keys',
				id: `0d06f00d-0000-4000-9000-${String(index).padStart(12, '0')}`,
				attributes: {
					name,
					last4: key.slice(-4),
					created_at: created,
					modified_at: created,
					date_last_used: lastUse(key, site, account),
					remote_config_read_enabled: true,
				},
			})),
		meta: {max_allowed: 100, page: {total_filtered_count: all.length}},
	});
}

function nameOf(index: number): string {
	return index === 0 ? 'ecs' : `ecs-${index + 1}`;
}

function lastUse(key: string, site: string, account: Account): string | undefined {
	const now = account.clock.now();
	const uses = [...account.organisation.values()]
		.flatMap(owner => reportingAgents(site, owner))
		.filter(agent => agent.key === key)
		.map(({task}) => task.stoppingAt ?? task.stoppedAt ?? now);
	return uses.length === 0 ? undefined : new Date(Math.floor(Math.max(...uses)) * 1000).toISOString();
}
