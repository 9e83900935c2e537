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
	// Current Agents open it by default where its folder is shared (datadog-agent-ecs-apm-uds.json names no path).
	isIn: ({isOff, variable, isShared}) =>
		!isOff('DD_APM_ENABLED') &&
		isShared('/var/run/datadog') &&
		(Boolean(variable('DD_APM_RECEIVER_SOCKET')) || variable('DD_DOGSTATSD_SOCKET') === undefined),
	needs: [],
	excludes: [],
	instead: 'apm',
	billedAs: ['APM'],
	documentation: 'https://docs.datadoghq.com/containers/amazon_ecs/apm/',
};
