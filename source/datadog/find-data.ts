import type {DatadogAnswer} from '../domain/account/datadog/datadog-answer.ts';
import type {DataKind} from '../domain/account/datadog/reported-host.ts';
import type {Asking} from './ask.ts';
import type {DataQuery, Reader} from './gateway.ts';
import {read} from './read.ts';
import {fieldOf} from './reply-body.ts';

/**
Whether data of a cluster has arrived. Found by the tag that the Agent gives to its host and to all that comes from
containers (datadog-agent: pkg/util/ecs/host_tags.go, "always tag with ecs_cluster_name"; Datadog documentation,
"Amazon ECS tag extraction"), in lower case, as Datadog keeps tags ("Getting started with tags").
*/
export async function findData(asking: Asking, reader: Reader, query: DataQuery): Promise<DatadogAnswer<boolean>> {
	return read(asking, reader, queries[query.kind]({...query, cluster: query.cluster.toLowerCase()}));
}

/*
Permissions: `timeseries_query`, `apm_read`, `logs_read_data`. Spans and logs may be searched 300 times an hour (Datadog
API reference: metrics, spans, logs).
*/
const queries: Readonly<Record<DataKind, (query: DataQuery) => Parameters<typeof read<boolean>>[2]>> = {
	metrics({cluster, since}) {
		const from = Math.floor(Date.parse(since) / 1000);
		const query = new URLSearchParams({
			from: String(from),
			// Behind any clock's now: a window that ends before it begins is refused.
			to: String(from + 3600),
			query: ['sum:datadog.agent.running{ecs_cluster_name:', cluster, '} by {host}'].join(''),
		});
		return {
			path: `/api/v1/query?${query.toString()}`,
			of: body => (fieldOf(body, 'status') === 'ok' ? isFilled(fieldOf(body, 'series')) : undefined),
		};
	},
	traces: ({cluster, since}) => ({
		path: '/api/v2/spans/events/search',
		body: JSON.stringify({
			data: {
				type: 'search_request',
				attributes: {filter: filterOf(cluster, since), page: {limit: 1}, sort: '-timestamp'},
			},
		}),
		of: body => isFilled(fieldOf(body, 'data')),
	}),
	logs: ({cluster, since}) => ({
		path: '/api/v2/logs/events/search',
		body: JSON.stringify({filter: filterOf(cluster, since), page: {limit: 1}, sort: '-timestamp'}),
		of: body => isFilled(fieldOf(body, 'data')),
	}),
};

function filterOf(cluster: string, since: string) {
	return {query: `ecs_cluster_name:${cluster}`, from: since, to: 'now'};
}

function isFilled(value: unknown): boolean | undefined {
	return Array.isArray(value) ? value.length > 0 : undefined;
}
