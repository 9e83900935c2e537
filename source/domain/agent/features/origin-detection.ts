import {isWindows} from '../../account/platform.ts';
import type {Feature} from './feature.ts';

/**
Tags custom metrics with the container that sent them, told from the socket's credentials. In a container that takes the
host's process namespace. Refused for Managed Instances: nobody documents it with their `shared` namespace.
*/
export const originDetection: Feature = {
	id: 'origin-detection',
	standing: 'optional',
	on: platform =>
		platform === 'managed-instances' || isWindows(platform)
			? undefined
			: {
					environment: {DD_DOGSTATSD_ORIGIN_DETECTION: 'true', DD_DOGSTATSD_ORIGIN_DETECTION_CLIENT: 'true'},
					pidMode: 'host',
					attributes: ['ecs.capability.pid-ipc-namespace-sharing'],
				},
	isIn: ({isOn}) => isOn('DD_DOGSTATSD_ORIGIN_DETECTION'),
	needs: ['dogstatsd-socket'],
	excludes: [],
	instead: 'dogstatsd',
	documentation: 'https://docs.datadoghq.com/developers/dogstatsd/unix_socket/',
};
