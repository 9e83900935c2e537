import {isWindows} from '../../account/platform.ts';
import type {Feature} from './feature.ts';
import {mounted, socketFolder} from './parts/mounts.ts';

/**
Traces over a Unix socket. The path is the default of current Agents only, so it is written. Sockets have no default on
Windows.
*/
export const apmSocket: Feature = {
	id: 'apm-socket',
	standing: 'optional',
	on: platform =>
		isWindows(platform)
			? undefined
			: {
					environment: {DD_APM_ENABLED: 'true', DD_APM_RECEIVER_SOCKET: '/var/run/datadog/apm.socket'},
					...mounted(socketFolder),
				},
	needs: [],
	excludes: [],
	instead: 'apm',
	billedAs: 'APM',
	documentation: 'https://docs.datadoghq.com/containers/amazon_ecs/apm/',
};
