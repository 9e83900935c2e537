import type {TaskDefinition} from '../account/task-definition.ts';
import {workloadContainers} from './workload-containers.ts';
import {variableIn} from './draft.ts';

/** What a definition says of sending to an Agent; of logs it says nothing, as these are collected. */
export type Sends = 'traces' | 'metrics';

const signs: Readonly<Record<Sends, readonly string[]>> = {
	traces: ['DD_TRACE_AGENT_URL', 'DD_AGENT_HOST', 'DD_TRACE_AGENT_HOSTNAME', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
	metrics: ['DD_DOGSTATSD_URL', 'DD_AGENT_HOST', 'STATSD_URL', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
};

/** What its containers are told the way for, by their variables. */
export function sendsToday(definition: TaskDefinition): readonly Sends[] {
	const containers = workloadContainers(definition);
	return (['traces', 'metrics'] as const).filter(what =>
		containers.some(container => signs[what].some(name => variableIn(container, name) !== undefined)),
	);
}
