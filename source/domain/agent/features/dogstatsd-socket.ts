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
	// Opened by default where its folder is shared, like the one for traces: Datadog's Terraform module counts on it.
	isIn: ({isOff, isOn, variable, isShared}) =>
		!isOff('DD_USE_DOGSTATSD') &&
		(Boolean(variable('DD_DOGSTATSD_SOCKET')) ||
			(isShared('/var/run/datadog') &&
				(variable('DD_APM_RECEIVER_SOCKET') === undefined || isOn('DD_DOGSTATSD_ORIGIN_DETECTION')))),
	minimumAgent: '6.0.0',
	needs: [],
	excludes: [],
	instead: 'dogstatsd',
	billedAs: ['Custom Metrics'],
	documentation: 'https://docs.datadoghq.com/developers/dogstatsd/unix_socket/',
};
