import type {Platform} from '../../account/platform.ts';
import type {Feature} from './feature.ts';
import {kernelDebug, mounted} from './parts/mounts.ts';
import {systemProbe} from './parts/system-probe.ts';

// Datadog has a file for each of these. Windows can't watch containers, and external hosts are documented nowhere.
const documented: ReadonlySet<Platform> = new Set(['linux', 'amazon-linux-1', 'managed-instances']);

/**
Cloud Network Monitoring. Older files say DD_SYSTEM_PROBE_ENABLED, which today's Agents translate to this variable.
*/
export const network: Feature = {
	id: 'network',
	standing: 'optional',
	on: platform =>
		documented.has(platform)
			? {environment: {DD_SYSTEM_PROBE_NETWORK_ENABLED: 'true'}, ...systemProbe, ...mounted(kernelDebug)}
			: undefined,
	// The older variable is that of Workload Protection too.
	isIn: ({isOn}) =>
		isOn('DD_SYSTEM_PROBE_NETWORK_ENABLED') ||
		(isOn('DD_SYSTEM_PROBE_ENABLED') && !isOn('DD_RUNTIME_SECURITY_CONFIG_ENABLED')),
	minimumAgent: '6.14.0',
	needs: [],
	excludes: [],
	billedAs: ['Cloud Network Monitoring'],
	documentation: 'https://docs.datadoghq.com/network_monitoring/cloud_network_monitoring/setup/',
};
