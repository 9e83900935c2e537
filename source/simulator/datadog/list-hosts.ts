import type {Account} from '../account/account.ts';
import type {WebReply, WebRequest} from '../server/web.ts';
import {reply} from './reply.ts';
import {reportingHosts, type Host} from './reporting-hosts.ts';

/** For how long a host that says nothing is listed, in seconds (Datadog API reference, "Get all hosts"). */
const listedFor = 3 * 3600;

/** Pages of up to a thousand hosts, else a hundred; a name, an alias or a tag has to hold the filter. */
export function listHosts({site, query}: WebRequest, account: Account): WebReply {
	const filter = (query.get('filter') ?? '').toLowerCase();
	const start = Number(query.get('start') ?? 0);
	const count = Math.min(Number(query.get('count') ?? 100), 1000);
	const since = Number(query.get('from') ?? account.clock.now() - listedFor);
	const found = reportingHosts(site, account)
		.filter(({lastReported = Infinity}) => lastReported >= since)
		.filter(({name, aliases, tags}) => [name, ...aliases, ...tags].some(text => text.includes(filter)));
	const page = found.slice(start, start + count);
	const isWhole = query.get('include_hosts_metadata') === 'true';
	return reply(200, {
		host_list: page.map(host => described(host, isWhole)),
		total_matching: found.length,
		total_returned: page.length,
	});
}

function described(host: Host, isWhole: boolean) {
	const {name, aliases, tags, agentVersion, platform, lastReported} = host;
	return {
		name,
		host_name: name,
		// AWS's own id of it comes with Datadog's AWS integration, which no world has.
		aliases,
		apps: ['agent', 'docker', 'ecs'],
		sources: ['agent'],
		is_muted: false,
		up: lastReported !== undefined,
		...(lastReported !== undefined && {last_reported_time: lastReported}),
		tags_by_source: {Datadog: tags},
		...(isWhole && {meta: {agent_version: agentVersion, platform, 'socket-hostname': name}}),
	};
}
