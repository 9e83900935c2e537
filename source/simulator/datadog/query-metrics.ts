import type {Account} from '../account/account.ts';
import type {WebReply, WebRequest} from '../server/web.ts';
import {reply} from './reply.ts';
import {reportingHosts} from './reporting-hosts.ts';

/** In seconds after an Agent's start: a series has the tags of its host some time after the host is known. */
const delay = 45;

/** `sum:datadog.agent.running{TAG} by {host}`, the one metric that there is: a series for each host. */
export function queryMetrics({site, query}: WebRequest, account: Account): WebReply {
	const text = query.get('query') ?? '';
	const {scope = '*'} = /^(?:avg|max|min|sum):datadog\.agent\.running\{(?<scope>[^\}]*)\} by \{host\}$/v.exec(text)
		?.groups ?? {scope: ''};
	const [from, to] = [Number(query.get('from')), Number(query.get('to'))];
	if (scope === '' || !(from < to)) {
		return reply(400, {errors: ['Error parsing query']});
	}

	const found = reportingHosts(site, account).filter(
		({agent: {task}, tags, lastReported = 0}) =>
			account.clock.now() >= (task.startedAt ?? Infinity) + delay &&
			lastReported >= from &&
			lastReported <= to &&
			(scope === '*' || tags.includes(scope.toLowerCase())),
	);
	return reply(200, {
		status: 'ok',
		res_type: 'time_series',
		resp_version: 1,
		query: text,
		from_date: from * 1000,
		to_date: to * 1000,
		group_by: ['host'],
		message: '',
		series: found.map(({name, lastReported = 0}) => ({
			metric: 'datadog.agent.running',
			display_name: 'datadog.agent.running',
			scope: `host:${name}${scope === '*' ? '' : `,${scope}`}`,
			tag_set: [`host:${name}`],
			pointlist: [[lastReported * 1000, 1]],
			interval: 15,
			length: 1,
		})),
	});
}
