import type {Feature} from './feature.ts';
import {securityMounts} from './parts/mounts.ts';
import {security} from './parts/system-probe.ts';

/** Threats at run time, seen by system-probe. */
export const workloadProtection: Feature = {
	id: 'workload-protection',
	standing: 'optional',
	on: platform =>
		security(platform, {
			...securityMounts,
			environment: {
				DD_RUNTIME_SECURITY_CONFIG_ENABLED: 'true',
				DD_SYSTEM_PROBE_ENABLED: 'true',
				DD_RUNTIME_SECURITY_CONFIG_REMOTE_CONFIGURATION_ENABLED: 'true',
			},
		}),
	isIn: ({isOn}) => isOn('DD_RUNTIME_SECURITY_CONFIG_ENABLED'),
	minimumAgent: '7.46.0',
	needs: [],
	excludes: [],
	billedAs: ['Workload Protection'],
	documentation: 'https://docs.datadoghq.com/security/cloud_security_management/setup/agent/ecs_ec2/',
};
