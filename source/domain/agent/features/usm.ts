import type {Feature} from './feature.ts';
import {mounted, readable, writable, containerLogs, kernelDebug} from './parts/mounts.ts';
import {systemProbe} from './parts/system-probe.ts';

// Where system-probe finds or fetches the kernel's headers; the package managers' folders tell it from where.
const kernelSources = [
	readable('modules', '/lib/modules'),
	readable('src', '/usr/src'),
	writable('system-probe-build', '/var/tmp/datadog-agent/system-probe/build'),
	writable('system-probe-headers', '/var/tmp/datadog-agent/system-probe/kernel-headers'),
	...['/etc/apt', '/etc/yum.repos.d', '/etc/zypp', '/etc/pki', '/etc/yum/vars', '/etc/dnf/vars', '/etc/rhsm'].map(
		path => readable(path.slice(1).replaceAll(/[.\/]/gv, '-'), path, `/host${path}`),
	),
];

/** Universal Service Monitoring, with the size of Datadog's ECS example. Documented for Linux on EC2 only. */
export const usm: Feature = {
	id: 'usm',
	standing: 'optional',
	on: platform =>
		platform === 'linux'
			? {
					environment: {DD_SYSTEM_PROBE_SERVICE_MONITORING_ENABLED: 'true'},
					...systemProbe,
					...mounted(kernelDebug, containerLogs, ...kernelSources),
					cpu: 500,
					memory: 1024,
				}
			: undefined,
	isIn: ({isOn}) => isOn('DD_SYSTEM_PROBE_SERVICE_MONITORING_ENABLED'),
	minimumAgent: '7.40.0',
	needs: [],
	excludes: [],
	instead: 'network',
	billedAs: ['Universal Service Monitoring'],
	documentation: 'https://docs.datadoghq.com/universal_service_monitoring/setup/',
};
