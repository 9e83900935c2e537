import type {Feature} from './feature.ts';
import {hostPorts} from './parts/host-port.ts';

/** OpenTelemetry traces and metrics over gRPC and HTTP; its logs too, when logs are collected (Agent 7.48). */
export const otlp: Feature = {
	id: 'otlp',
	standing: 'optional',
	on: platform => ({
		environment: {
			DD_OTLP_CONFIG_RECEIVER_PROTOCOLS_GRPC_ENDPOINT: '0.0.0.0:4317',
			DD_OTLP_CONFIG_RECEIVER_PROTOCOLS_HTTP_ENDPOINT: '0.0.0.0:4318',
		},
		...hostPorts(platform, 'tcp', 4317, 4318),
		with: {logs: {environment: {DD_OTLP_CONFIG_LOGS_ENABLED: 'true'}, minimumAgent: '7.48.0'}},
	}),
	isIn: ({variable}) =>
		Boolean(variable('DD_OTLP_CONFIG_RECEIVER_PROTOCOLS_GRPC_ENDPOINT')) ||
		Boolean(variable('DD_OTLP_CONFIG_RECEIVER_PROTOCOLS_HTTP_ENDPOINT')),
	minimumAgent: '7.32.0',
	needs: [],
	excludes: [],
	billedAs: ['APM', 'Custom Metrics'],
	documentation: 'https://docs.datadoghq.com/opentelemetry/setup/otlp_ingest_in_the_agent/',
};
