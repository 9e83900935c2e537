import type {FeatureId} from '../../../domain/choices/feature-id.ts';

/** A feature in words: its title, and in one sentence what it does. What it asks for and costs comes from its facts. */
export type FeatureWords = {readonly title: string; readonly does: string};

/** By what a person gets, not by the variable behind it; Datadog's own name where that tells as much. */
export const featureWords: Readonly<Record<FeatureId, FeatureWords>> = {
	core: {title: 'Metrics and containers', does: 'The Agent reports each instance and each container on it.'},
	apm: {title: 'APM traces', does: 'Applications on the same host send traces to port 8126.'},
	'apm-socket': {
		title: 'APM traces by socket',
		does: 'Applications send traces through a Unix socket in a shared folder; no port is opened.',
	},
	dogstatsd: {title: 'Custom metrics', does: 'Applications on the same host send DogStatsD metrics to port 8125.'},
	'dogstatsd-socket': {
		title: 'Custom metrics by socket',
		does: 'Applications send DogStatsD metrics through a Unix socket in a shared folder; no port is opened.',
	},
	'origin-detection': {
		title: 'Origin detection',
		does: 'Custom metrics are tagged with the container that sent them.',
	},
	logs: {
		title: 'Logs',
		does:
			'The Agent reads what containers write to standard output; containers with the awslogs driver ' +
			"aren't seen.",
	},
	processes: {title: 'Processes', does: 'The Agent lists the processes of each instance and container.'},
	// Cloud Network Monitoring to Datadog, which called it Network Performance Monitoring (NPM) before.
	network: {
		title: 'Network monitoring',
		does: 'The Agent watches connections between services in the kernel, through eBPF.',
	},
	usm: {
		title: 'Universal Service Monitoring',
		does: 'The Agent measures requests, errors and latency of services without a tracer.',
	},
	'security-posture': {
		title: 'Misconfigurations',
		does: 'The Agent compares hosts and containers with security benchmarks.',
	},
	vulnerabilities: {
		title: 'Vulnerabilities',
		does:
			'The Agent lists the packages in images and on hosts, and Datadog matches them with known ' +
			'vulnerabilities.',
	},
	// Once Cloud Workload Security; the variables of the Agent call it runtime security.
	'workload-protection': {
		title: 'Workload protection',
		does: 'The Agent watches files, processes and connections for threats while workloads run.',
	},
	otlp: {
		title: 'OpenTelemetry',
		does: 'Applications on the same host send OTLP traces and metrics to ports 4317 and 4318.',
	},
	'ecs-explorer': {
		title: 'ECS Explorer',
		does: 'The Agent reports ECS tasks, so that Datadog shows tasks, services and clusters.',
	},
	'health-check': {
		title: 'Health check',
		does: "ECS asks the Agent whether it's healthy, and replaces its task when it isn't.",
	},
	jmx: {title: 'JMX', does: "The Agent's image includes Java, for checks that read JMX."},
	fips: {title: 'FIPS', does: "The Agent's image uses FIPS-validated cryptography, for Datadog's government sites."},
};
