import {addCluster} from '../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../source/simulator/worlds/add-instances.ts';
import {runService} from '../../source/simulator/worlds/add-workload.ts';
import {demo} from '../../source/simulator/worlds/demo.ts';
import type {World} from '../../source/simulator/worlds/world.ts';

/** What stands in clear in the definition of an Agent that somebody made; the last is no key of Datadog's. */
export const clearKeys = {
	agent: 'deadbeefcafe0123deadbeefcafe4567',
	endpoint: 'feedfacecafe0123feedfacecafe4567',
	sidecar: 'correct horse battery staple',
};

type Options = {
	/** Datadog's image, with its tag. */
	readonly image?: string;
	/** The name that the key has. */
	readonly variable?: string;
	/** The keys of the Agents, one a cluster. */
	readonly keys?: readonly string[];
};

/** Clusters `plain-1`, `plain-2`, …, each with an Agent whose definition shows its key and two secrets more. */
export function clearWorld({
	image = 'public.ecr.aws/datadog/agent:7.52.0',
	variable = 'DD_API_KEY',
	keys = [clearKeys.agent],
}: Options = {}): World {
	return {
		summary: 'Agents with keys in clear',
		demo: demo('plain-1'),
		build(home) {
			home.account.datadogKeys.set('datadoghq.com', new Set(keys));
			for (const [index, key] of keys.entries()) {
				const cluster = addCluster(`plain-${index + 1}`, home);
				addInstances(cluster, {count: 2, kind: 'linux'}, home);
				runService(
					cluster,
					{
						definition: {
							family: `monitoring-${index + 1}`,
							networkMode: 'bridge',
							containerDefinitions: [
								{
									name: 'dd',
									image,
									cpu: 100,
									memory: 512,
									essential: true,
									environment: [
										{name: variable, value: key},
										{name: 'DD_SITE', value: 'datadoghq.com'},
										{
											name: 'DD_ADDITIONAL_ENDPOINTS',
											value: JSON.stringify({'https://app.datadoghq.eu': [clearKeys.endpoint]}),
										},
									],
								},
								{
									name: 'proxy',
									image: 'public.ecr.aws/nginx/nginx:1',
									cpu: 10,
									memory: 64,
									essential: false,
									environment: [{name: 'PROXY_PASSWORD', value: clearKeys.sidecar}],
								},
							],
						},
						service: {serviceName: 'monitoring', schedulingStrategy: 'DAEMON', launchType: 'EC2'},
					},
					home,
				);
			}
		},
	};
}
