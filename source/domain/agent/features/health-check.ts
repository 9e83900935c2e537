import {isWindows} from '../../account/platform.ts';
import type {Feature} from './feature.ts';

/**
Lets ECS replace an Agent that hangs: the image's own health check is not seen by ECS. Seconds. The start gets a minute,
as in Datadog's Terraform module, because an unhealthy essential container is replaced. `agent health` is documented for
Linux only.
*/
export const healthCheck: Feature = {
	id: 'health-check',
	standing: 'default',
	on: platform =>
		isWindows(platform)
			? undefined
			: {
					healthCheck: {
						command: ['CMD-SHELL', 'agent health'],
						interval: 30,
						timeout: 5,
						retries: 3,
						startPeriod: 60,
					},
					attributes: ['ecs.capability.container-health-check'],
				},
	isIn: ({hasHealthCheck}) => hasHealthCheck,
	needs: [],
	excludes: [],
	documentation: 'https://docs.datadoghq.com/containers/amazon_ecs/',
};
