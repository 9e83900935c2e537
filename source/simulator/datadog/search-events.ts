import type {Account} from '../account/account.ts';
import type {Task} from '../ecs/task/task.ts';
import type {TaskDefinition} from '../ecs/task-definition/task-definition.ts';
import {structure, text} from '../server/read.ts';
import type {WebReply, WebRequest} from '../server/web.ts';
import {reply} from './reply.ts';
import {definitionOf, type ReportingAgent} from './reporting-agents.ts';
import {reportingHosts} from './reporting-hosts.ts';

type Container = TaskDefinition['containerDefinitions'][number];

/** In seconds after an Agent's start: until its first spans and lines are indexed. */
const delay = 60;

const readFilter = structure({query: text, from: text, to: text});
const readLogs = structure({filter: readFilter});
const readSpans = structure({data: structure({attributes: structure({filter: readFilter}), type: text})});

/** Spans of the applications beside an Agent that know where it is; the newest one stands for all. */
export function searchSpans(request: WebRequest, account: Account): WebReply {
	const filter = read(() => readSpans(JSON.parse(request.body)).data?.attributes?.filter);
	return search({request, account, filter, type: 'spans', isSending: agent => hasSender(agent, isTraced)});
}

/** Lines of the containers beside an Agent that collects them. */
export function searchLogs(request: WebRequest, account: Account): WebReply {
	const filter = read(() => readLogs(JSON.parse(request.body)).filter);
	return search({
		request,
		account,
		filter,
		type: 'log',
		isSending: agent =>
			agent.variables.get('DD_LOGS_ENABLED') === 'true' &&
			agent.variables.get('DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL') === 'true' &&
			hasSender(agent, isReadable),
	});
}

type Searching = {
	readonly request: WebRequest;
	readonly account: Account;
	readonly filter: ReturnType<typeof readFilter> | undefined;
	readonly type: 'log' | 'spans';
	readonly isSending: (agent: ReportingAgent) => boolean;
};

function search({request: {site}, account, filter, type, isSending}: Searching): WebReply {
	const {query = '*', from, to} = filter ?? {};
	// Only a tag is understood, which is all that is asked for.
	if (from === undefined || to === undefined || !/^(?:\*|[\w\-]+:[\w\-]+)$/v.test(query)) {
		return reply(400, {errors: ['Invalid query']});
	}

	const now = account.clock.now();
	const found = reportingHosts(site, account).find(
		({agent, tags}) =>
			agent.task.lastStatus === 'RUNNING' &&
			now >= (agent.task.startedAt ?? Infinity) + delay &&
			(query === '*' || tags.includes(query.toLowerCase())) &&
			isSending(agent),
	);
	const data = found
		? [{id: 'AAAAAZ', type, attributes: {host: found.name, timestamp: new Date(now * 1000).toISOString()}}]
		: [];
	return reply(200, {data, meta: {status: 'done', elapsed: 12}});
}

/** Another task on the Agent's instance with such a container. */
function hasSender(
	{region, cluster, instance, task}: ReportingAgent,
	isSender: (container: Container) => boolean,
): boolean {
	return [...cluster.tasks.values()].some(
		(other: Task) =>
			other !== task &&
			other.instanceId === instance.id &&
			other.lastStatus === 'RUNNING' &&
			(definitionOf(other, region)?.containerDefinitions ?? []).some(container => isSender(container)),
	);
}

function isTraced({environment = []}: Container): boolean {
	return environment.some(({name}) => name === 'DD_AGENT_HOST' || name === 'DD_TRACE_AGENT_URL');
}

/** Docker's own files, which the Agent reads; what another driver takes away it never sees. */
function isReadable({logConfiguration}: Container): boolean {
	return ['json-file', undefined].includes(logConfiguration?.logDriver);
}

function read<Value>(parse: () => Value): Value | undefined {
	try {
		return parse();
	} catch {
		return undefined;
	}
}
