import {addAgent} from '../../../source/simulator/worlds/add-agent.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';

/** A cluster of three Linux instances with an Agent that somebody made by hand, and nothing else. */
export const legacy: World = {
	summary: 'An Agent that somebody made by hand',
	demo: demo('legacy'),
	build(home) {
		const cluster = addCluster('legacy', home);
		addInstances(cluster, {count: 3, kind: 'linux'}, home);
		addAgent(
			cluster,
			{
				image: 'public.ecr.aws/datadog/agent:7.52.0',
				family: 'their-agent',
				serviceName: 'monitoring',
				tags: [{key: 'team', value: 'platform'}],
			},
			home,
		);
	},
};
