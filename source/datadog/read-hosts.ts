import type {DatadogAnswer} from '../domain/account/datadog/datadog-answer.ts';
import type {ReportedHost} from '../domain/account/datadog/reported-host.ts';
import type {Asking} from './ask.ts';
import type {Reader} from './gateway.ts';
import {read} from './read.ts';
import {fieldOf, memberOf} from './reply-body.ts';

/** The most that a page has (Datadog API reference, "Get all hosts for your organization"). */
const pageSize = 1000;

/**
All hosts that a filter finds (`GET /api/v1/hosts`, permission `hosts_read`), page by page. A page that can't be read
makes the whole unknown: a host of it would seem silent.
*/
export async function readHosts(
	asking: Asking,
	reader: Reader,
	filter: string,
): Promise<DatadogAnswer<readonly ReportedHost[]>> {
	const hosts = new Map<string, ReportedHost>();
	for (;;) {
		const query = new URLSearchParams({
			filter,
			start: String(hosts.size),
			count: String(pageSize),
			include_hosts_metadata: 'true',
		});
		const page = await read(asking, reader, {path: `/api/v1/hosts?${query.toString()}`, of: hostsIn});
		if (page.kind === 'unanswered') {
			return page;
		}

		const before = hosts.size;
		for (const host of page.value) {
			hosts.set(host.name, host);
		}

		// By what came and not by a total: while pages are read hosts come and go. A page of known ones would go on for
		// ever.
		if (page.value.length < pageSize || hosts.size === before) {
			return {...page, value: [...hosts.values()]};
		}
	}
}

function hostsIn(body: string): readonly ReportedHost[] | undefined {
	const list = fieldOf(body, 'host_list');
	if (!Array.isArray(list)) {
		return undefined;
	}

	const hosts = list.map((entry: unknown) => hostIn(entry));
	return hosts.every(host => host !== undefined) ? hosts : undefined;
}

function hostIn(entry: unknown): ReportedHost | undefined {
	const [name] = texts(memberOf(entry, 'host_name'), memberOf(entry, 'name'));
	if (name === undefined) {
		return undefined;
	}

	const aliases: unknown = memberOf(entry, 'aliases');
	const [agentVersion] = texts(memberOf(memberOf(entry, 'meta'), 'agent_version'));
	const seconds = memberOf(entry, 'last_reported_time');
	return {
		name,
		aliases: texts(
			memberOf(entry, 'name'),
			// What Datadog's AWS integration knows of it.
			memberOf(entry, 'aws_id'),
			memberOf(entry, 'aws_name'),
			...(Array.isArray(aliases) ? (aliases as readonly unknown[]) : []),
		),
		clusters: clustersIn(memberOf(entry, 'tags_by_source')),
		...(agentVersion !== undefined && {agentVersion}),
		...(isTime(seconds) && {lastReported: new Date(seconds * 1000).toISOString()}),
	};
}

/** By the tag that the Agent gives to its host (datadog-agent: pkg/util/ecs/host_tags.go). */
function clustersIn(tags: unknown): readonly string[] {
	const sources: readonly unknown[] = typeof tags === 'object' && tags !== null ? Object.values(tags) : [];
	const all = sources.flatMap(source => (Array.isArray(source) ? texts(...(source as readonly unknown[])) : []));
	return [...new Set(all.flatMap(tag => /^ecs_cluster_name:(?<name>.+)$/v.exec(tag)?.groups?.name ?? []))];
}

function texts(...values: readonly unknown[]): readonly string[] {
	return values.filter(value => typeof value === 'string' && value !== '') as readonly string[];
}

/** Seconds since the epoch, no further than the year 9999: a date beyond could not be written down. */
function isTime(value: unknown): value is number {
	return typeof value === 'number' && value > 0 && value < 253_402_300_800;
}
