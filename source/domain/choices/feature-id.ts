/** The features a person can choose, in the order they are shown. */
export const featureIds = [
	'core',
	'apm',
	'apm-socket',
	'dogstatsd',
	'dogstatsd-socket',
	'origin-detection',
	'logs',
	'processes',
	'network',
	'usm',
	'security-posture',
	'vulnerabilities',
	'workload-protection',
	'otlp',
	'ecs-explorer',
	'health-check',
	'jmx',
	'fips',
] as const;

export type FeatureId = (typeof featureIds)[number];

export const defaultFeatures: readonly FeatureId[] = ['core', 'apm', 'dogstatsd', 'ecs-explorer', 'health-check'];

export const featureAliases: Readonly<Record<string, FeatureId>> = {npm: 'network', cnm: 'network'};
