import type {Feature} from './feature.ts';
import {hostPorts} from './parts/host-port.ts';

/** Custom metrics over UDP. Without the variable the Agent takes datagrams of its own container only. */
export const dogstatsd: Feature = {
	id: 'dogstatsd',
	standing: 'default',
	on: platform => ({environment: {DD_DOGSTATSD_NON_LOCAL_TRAFFIC: 'true'}, ...hostPorts(platform, 'udp', 8125)}),
	isIn: ({isOff, isOn, isOpen, isAgent5}) =>
		!isOff('DD_USE_DOGSTATSD') &&
		// Agent 5 took datagrams of others by itself.
		(isAgent5 || isOn('DD_DOGSTATSD_NON_LOCAL_TRAFFIC')) &&
		(isOpen(8125, 'udp') ?? true),
	needs: [],
	excludes: [],
	billedAs: ['Custom Metrics'],
	documentation: 'https://docs.datadoghq.com/developers/dogstatsd/',
};
