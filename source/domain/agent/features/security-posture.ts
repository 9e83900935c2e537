import type {Feature} from './feature.ts';
import {securityMounts} from './parts/mounts.ts';
import {security} from './parts/system-probe.ts';

/** Misconfigurations of hosts and containers, against benchmarks. */
export const securityPosture: Feature = {
	id: 'security-posture',
	standing: 'optional',
	on: platform =>
		security(platform, {
			...securityMounts,
			environment: {DD_COMPLIANCE_CONFIG_ENABLED: 'true', DD_COMPLIANCE_CONFIG_HOST_BENCHMARKS_ENABLED: 'true'},
		}),
	isIn: ({isOn}) => isOn('DD_COMPLIANCE_CONFIG_ENABLED'),
	minimumAgent: '7.46.0',
	needs: [],
	excludes: [],
	billedAs: ['Cloud Security Misconfigurations'],
	documentation: 'https://docs.datadoghq.com/security/cloud_security_management/setup/agent/ecs_ec2/',
};
