import type {Feature} from './feature.ts';
import {securityMounts} from './parts/mounts.ts';
import {security} from './parts/system-probe.ts';

/** Known vulnerabilities in images and hosts, from a bill of materials. Making one is what needs the memory. */
export const vulnerabilities: Feature = {
	id: 'vulnerabilities',
	standing: 'optional',
	on: platform =>
		security(platform, {
			...securityMounts,
			environment: {
				DD_SBOM_ENABLED: 'true',
				DD_SBOM_CONTAINER_IMAGE_ENABLED: 'true',
				DD_CONTAINER_IMAGE_ENABLED: 'true',
				DD_SBOM_HOST_ENABLED: 'true',
			},
			memory: 1024,
		}),
	isIn: ({isOn}) => isOn('DD_SBOM_CONTAINER_IMAGE_ENABLED') || isOn('DD_SBOM_HOST_ENABLED'),
	minimumAgent: '7.46.0',
	needs: [],
	excludes: [],
	billedAs: ['Cloud Security Vulnerabilities'],
	documentation: 'https://docs.datadoghq.com/security/cloud_security_management/setup/agent/ecs_ec2/',
};
