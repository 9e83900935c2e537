import {isWindows} from '../../account/platform.ts';
import type {Feature} from './feature.ts';
import {mounted, socketFolder} from './parts/mounts.ts';

/** Custom metrics over a Unix socket. */
export const dogstatsdSocket: Feature = {
	id: 'dogstatsd-socket',
	standing: 'optional',
	on: platform =>
		isWindows(platform)
			? undefined
			: {environment: {DD_DOGSTATSD_SOCKET: '/var/run/datadog/dsd.socket'}, ...mounted(socketFolder)},
	isIn: ({isOff, variable}) => !isOff('DD_USE_DOGSTATSD') && Boolean(variable('DD_DOGSTATSD_SOCKET')),
	minimumAgent: '6.0.0',
	needs: [],
	excludes: [],
	instead: 'dogstatsd',
	billedAs: ['Custom Metrics'],
	documentation: 'https://docs.datadoghq.com/developers/dogstatsd/unix_socket/',
};
