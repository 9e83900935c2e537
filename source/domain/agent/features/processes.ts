import {isWindows} from '../../account/platform.ts';
import type {Feature} from './feature.ts';
import {mounted, passwd} from './parts/mounts.ts';

/**
Live processes. /etc/passwd gives their owners names, as in Datadog's Docker setup; Managed Instances' own file goes
without.
*/
export const processes: Feature = {
	id: 'processes',
	standing: 'optional',
	on: platform => ({
		environment: {DD_PROCESS_AGENT_ENABLED: 'true'},
		...(!(platform === 'managed-instances' || isWindows(platform)) && mounted(passwd)),
		cpu: 256,
		memory: 512,
	}),
	isIn: ({isOn}) => isOn('DD_PROCESS_AGENT_ENABLED') || isOn('DD_PROCESS_CONFIG_PROCESS_COLLECTION_ENABLED'),
	needs: [],
	excludes: [],
	documentation: 'https://docs.datadoghq.com/infrastructure/process/',
};
