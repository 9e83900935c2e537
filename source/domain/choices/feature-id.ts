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

/** An id as `--features` takes it; part of the contract with scripts. */
export type FeatureId = (typeof featureIds)[number];

/** What a first install gets: nothing that needs a privilege or is billed by volume. */
export const defaultFeatures: readonly FeatureId[] = ['core', 'apm', 'dogstatsd', 'ecs-explorer', 'health-check'];

/** Names that Datadog used before for the same product. */
export const featureAliases: Readonly<Record<string, FeatureId>> = {npm: 'network', cnm: 'network'};
