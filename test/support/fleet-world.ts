import {addCluster} from '../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../source/simulator/worlds/add-instances.ts';
import {homeIn} from '../../source/simulator/worlds/build-world.ts';
import {demo} from '../../source/simulator/worlds/demo.ts';
import type {World} from '../../source/simulator/worlds/world.ts';

/** Cluster, region, instances and the tag `team`; none where it has no instances. */
const clusters = [
	['prod-web', 'us-east-1', 4, 'web'],
	['prod-data', 'us-east-1', 3, 'data'],
	['prod-empty', 'us-east-1', 0, 'web'],
	['staging-web', 'us-east-1', 2, 'web'],
	['tools', 'us-east-1', 2, undefined],
	['prod-web', 'eu-west-1', 3, 'web'],
	['prod-edge', 'eu-west-1', 2, 'edge'],
] as const;

/** Seven clusters in two regions, one of them without instances, most with a tag that says whose they are. */
export const fleetWorld: World = {
	summary: 'Clusters of several teams in two regions',
	demo: demo('tools'),
	build(home) {
		for (const [name, region, count, team] of clusters) {
			const place = home.account.regions.get(region);
			if (!place) {
				throw new RangeError(`no region ${region}`);
			}

			const here = homeIn(home.account, place);
			const cluster = addCluster(name, here);
			cluster.tags = team === undefined ? [] : [{key: 'team', value: team}];
			addInstances(cluster, {count, kind: 'linux'}, here);
		}
	},
};
