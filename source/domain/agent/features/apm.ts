import type {Feature} from './feature.ts';
import {hostPorts} from './parts/host-port.ts';

/**
Traces over TCP. Both variables are the default since Agent 7.18; Datadog's Terraform module still writes them, and so
do we.
*/
export const apm: Feature = {
	id: 'apm',
	standing: 'default',
	on: platform => ({
		environment: {DD_APM_ENABLED: 'true', DD_APM_NON_LOCAL_TRAFFIC: 'true'},
		...hostPorts(platform, 'tcp', 8126),
	}),
	// Where no mapping tells, only what it accepts from elsewhere does.
	isIn: ({isOff, isOn, isOpen, isAgent5}) =>
		(isAgent5 ? isOn('DD_APM_ENABLED') : !isOff('DD_APM_ENABLED')) &&
		(isOpen(8126, 'tcp') ?? isOn('DD_APM_NON_LOCAL_TRAFFIC')),
	needs: [],
	excludes: [],
	billedAs: ['APM'],
	documentation: 'https://docs.datadoghq.com/containers/amazon_ecs/apm/',
};
